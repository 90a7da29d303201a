using System.Security.Cryptography;
using DotAi.Kubernetes.Yaml;
using DotAi.Workflows;

namespace DotAi.Kubernetes.Snapshot;

/// <summary>
/// Makes the JSON of indexed files again. The last large file that holds many things, as a saved list of all definitions does, is
/// kept, so that reading them one by one does not parse it as often; it is made by one caller while the others wait.
/// </summary>
internal sealed class SnapshotTexts(string folder, SnapshotOptions options)
{
    // Below this, parsing again costs less than waiting for each other.
    private const long LargeFrom = 512 * 1024;

    private readonly Lock _gate = new();
    private (string Hash, ReadOnlyMemory<byte> Json)? _large;

    /// <exception cref="WorkflowException">The file is gone, unreadable or no longer what was indexed.</exception>
    public ReadOnlyMemory<byte> Read(SnapshotFile file, JsonRange place)
    {
        var json = file.Objects.Count > 1 && file.Path.Size >= LargeFrom ? Large(file) : Convert(file);
        return json.Slice(place.Offset, place.Length);
    }

    private ReadOnlyMemory<byte> Large(SnapshotFile file)
    {
        lock (_gate)
        {
            if (_large is { } kept && kept.Hash == file.ContentHash)
            {
                return kept.Json;
            }

            // Let go of the old text first: the two together could be more than memory is meant to hold.
            _large = null;
            var json = Convert(file);
            _large = (file.ContentHash, json);
            return json;
        }
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
