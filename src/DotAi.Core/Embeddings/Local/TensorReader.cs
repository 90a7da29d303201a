using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace DotAi.Embeddings.Local;

/// <summary>Reads tensors by name.</summary>
internal sealed class TensorReader
{
    private readonly WeightShards _shards;
    private readonly Dictionary<string, (TensorEntry Entry, long Offset)> _tensors = new(StringComparer.Ordinal);
    private float[] _borrowed = [];

    public TensorReader(TensorGroup group, WeightShards shards)
    {
        _shards = shards;
        long offset = 0;
        foreach (var entry in group.Weights)
        {
            _tensors.Add(entry.Name, (entry, offset));
            offset += (long)entry.Count * TensorEntry.BytesPerValue;
        }

        if (offset != shards.Length)
        {
            throw new InvalidDataException($"The manifest describes {offset} bytes of weights, but there are {shards.Length}.");
        }
    }

    /// <summary>The tensor's values, row-major.</summary>
    /// <param name="count">Number of values it must have.</param>
    /// <exception cref="InvalidDataException">There is no such tensor of that size.</exception>
    public float[] Read(string name, int count)
    {
        var values = new float[count];
        Fill(name, values);
        return values;
    }

    /// <summary>The same in a buffer that the next call overwrites, for values that are repacked anyway.</summary>
    public ReadOnlySpan<float> Borrow(string name, int count)
    {
        if (_borrowed.Length < count)
        {
            _borrowed = new float[count];
        }

        var values = _borrowed.AsSpan(0, count);
        Fill(name, values);
        return values;
    }

    private void Fill(string name, Span<float> values)
    {
        if (!_tensors.TryGetValue(name, out var tensor) || tensor.Entry.Dtype != "float32" || tensor.Entry.Count != values.Length)
        {
            throw new InvalidDataException($"The manifest has no tensor {name} of {values.Length} values.");
        }

        _shards.ReadExactly(tensor.Offset, MemoryMarshal.AsBytes(values));
        if (!BitConverter.IsLittleEndian)
        {
            var words = MemoryMarshal.Cast<float, int>(values);
            BinaryPrimitives.ReverseEndianness(words, words);
        }
    }
}
