using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace DotAi.Kubernetes.Snapshot;

/// <summary>
/// The index in a file, so that a new process need not read an unchanged folder: a first line with the format's name and the
/// SHA-256 of the rest, then JSON. Anything unexpected makes it worthless, never an error; it is written whole or not at all.
/// </summary>
internal sealed partial class SnapshotCache(string folder, string path, ILogger logger)
{
    // Raise when the meaning of what is stored changes.
    private const string Format = "dotai-snapshot-index/1";

    public SnapshotCacheContent? Read()
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            var end = bytes.AsSpan().IndexOf((byte)'\n');
            if (end < 0 || !bytes.AsSpan(0, end).SequenceEqual(Encoding.ASCII.GetBytes(FirstLine(bytes.AsSpan(end + 1)))))
            {
                return null;
            }

            var content = JsonSerializer.Deserialize(bytes.AsSpan(end + 1), SnapshotCacheJson.Default.SnapshotCacheContent);
            return content?.Folder == folder ? content : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void Write(IReadOnlyList<SnapshotFile> files, DateTimeOffset readAt)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(new SnapshotCacheContent(folder, readAt, files), SnapshotCacheJson.Default.SnapshotCacheContent);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using (var stream = File.Create(temporary))
            {
                stream.Write(Encoding.ASCII.GetBytes(FirstLine(json) + "\n"));
                stream.Write(json);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            CouldNotWrite(logger, path, exception);
            Remove(temporary);
        }
    }

    private static void Remove(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Where nothing can be written there is nothing to remove either.
        }
    }

    private static string FirstLine(ReadOnlySpan<byte> json) => $"{Format} {Convert.ToHexStringLower(SHA256.HashData(json))}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "The snapshot index could not be kept in {Path}; the next start reads all files again")]
    private static partial void CouldNotWrite(ILogger logger, string path, Exception exception);
}
