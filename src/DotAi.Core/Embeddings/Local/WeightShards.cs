using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace DotAi.Embeddings.Local;

/// <summary>Files read as if they were one.</summary>
internal sealed class WeightShards : IDisposable
{
    private const int BufferSize = 1 << 18;

    private readonly List<SafeFileHandle> _handles = [];
    private readonly List<long> _starts = [];

    public WeightShards(string folder, IEnumerable<string> names)
    {
        try
        {
            foreach (var name in names)
            {
                var handle = ModelFile.Open(folder, name);
                _handles.Add(handle);
                _starts.Add(Length);
                Length += RandomAccess.GetLength(handle);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Bytes of all files together.</summary>
    public long Length { get; private set; }

    public string ComputeChecksum()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[(int)Math.Min(BufferSize, Length)];
        for (long offset = 0; offset < Length; offset += buffer.Length)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(buffer.Length, Length - offset));
            ReadExactly(offset, part);
            hash.AppendData(part);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <exception cref="EndOfStreamException">The files end before the buffer is full.</exception>
    public void ReadExactly(long offset, Span<byte> buffer)
    {
        var shard = _starts.FindLastIndex(start => start <= offset);
        while (!buffer.IsEmpty)
        {
            if (shard >= _handles.Count)
            {
                throw new EndOfStreamException();
            }

            var read = RandomAccess.Read(_handles[shard], buffer, offset - _starts[shard]);
            buffer = buffer[read..];
            offset += read;
            shard += read == 0 ? 1 : 0;
        }
    }

    public void Dispose() => _handles.ForEach(handle => handle.Dispose());
}
