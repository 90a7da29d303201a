using System.Security.Cryptography;
using DotAi.Kubernetes.Yaml;
using DotAi.Workflows;

namespace DotAi.Kubernetes.Snapshot;

/// <summary>
/// Makes the JSON of indexed files again. The last one is kept when it holds many things, as a saved list of all definitions does,
/// so that reading them one by one does not parse it as often.
/// </summary>
internal sealed class SnapshotTexts(string folder, SnapshotOptions options)
{
    private (string Hash, ReadOnlyMemory<byte> Json)? _last;
    private readonly Lock _gate = new();

    /// <exception cref="WorkflowException">The file is gone, unreadable or no longer what was indexed.</exception>
    public ReadOnlyMemory<byte> Read(SnapshotFile file, JsonRange place)
    {
        lock (_gate)
        {
            if (_last is { } last && last.Hash == file.ContentHash)
            {
                return last.Json.Slice(place.Offset, place.Length);
            }
        }

        var json = Convert(file);
        if (file.Objects.Count > 1)
        {
            lock (_gate)
            {
                _last = (file.ContentHash, json);
            }
        }

        return json.Slice(place.Offset, place.Length);
    }

    private ReadOnlyMemory<byte> Convert(SnapshotFile file)
    {
        try
        {
            var bytes = File.ReadAllBytes(SnapshotFolder.FullPath(folder, file.Path.Path));
            return System.Convert.ToHexStringLower(SHA256.HashData(bytes)) == file.ContentHash
                ? YamlReader.Read(bytes, options.Limits).Json
                : throw Changed(file, inner: null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or YamlFormatException)
        {
            throw Changed(file, exception);
        }
    }

    private static WorkflowException Changed(SnapshotFile file, Exception? inner) => new(
        new WorkflowError.Unavailable("cluster snapshot", $"The file '{file.Path.Path}' has changed since it was read; scan again."),
        inner);
}
