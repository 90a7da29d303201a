using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace DotAi.Kubernetes.ApiServer.Watching;

/// <summary>Splits a stream into lines of bounded length.</summary>
internal static class WatchLines
{
    // The store behind the API server refuses objects beyond a few megabytes.
    private const int MaxBytes = 32 * 1024 * 1024;

    /// <exception cref="IOException">The stream broke, or a line is too long.</exception>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = buffer.Slice(0, end);
                if (!line.IsEmpty)
                {
                    yield return line.ToArray();
                }

                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }

            if (buffer.Length > MaxBytes)
            {
                throw new IOException("a watch event is larger than 32 MiB");
            }

            if (read.IsCompleted)
            {
                if (!buffer.IsEmpty)
                {
                    yield return buffer.ToArray();
                }

                yield break;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }
}
