using System.Buffers;
using System.Security.Cryptography;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.Snapshot;

/// <summary>Indexes one file after the other; an instance serves one thread. A file that cannot be read becomes a problem, never an exception.</summary>
internal sealed class SnapshotFileIndexer(string folder, SnapshotOptions options)
{
    // A buffer beyond this is not worth keeping for the next, usually small, file.
    private const int LargestKeptBuffer = 16 * 1024 * 1024;

    private ArrayBufferWriter<byte> _buffer = new();

    public SnapshotFile Index(SnapshotPath path, SnapshotFile? previous)
    {
        if (path.Size == 0)
        {
            // Also what pipes and devices report: opening one of those could wait for ever.
            return new SnapshotFile { Path = path };
        }

        if (path.Size > options.MaxFileBytes)
        {
            return Skipped(path, $"The file is larger than {options.MaxFileBytes / (1024 * 1024)} MiB and is skipped; split it.");
        }

        try
        {
            var bytes = File.ReadAllBytes(SnapshotFolder.FullPath(folder, path.Path));
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            return previous?.ContentHash == hash ? previous with { Path = path } : Read(path, bytes, hash);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Skipped(path, $"The file cannot be read and is skipped: {exception.Message}");
        }
    }

    private SnapshotFile Read(SnapshotPath path, byte[] bytes, string hash)
    {
        try
        {
            _buffer.ResetWrittenCount();
            var documents = YamlReader.Read(bytes, options.Limits, _buffer);
            return SnapshotDocuments.Index(documents, path, hash);
        }
        catch (YamlFormatException exception)
        {
            return Skipped(path, $"The file is skipped: {exception.Message}") with { ContentHash = hash };
        }
        finally
        {
            _buffer = _buffer.Capacity > LargestKeptBuffer ? new ArrayBufferWriter<byte>() : _buffer;
        }
    }

    private static SnapshotFile Skipped(SnapshotPath path, string problem) => new() { Path = path, Problems = [problem] };
}
