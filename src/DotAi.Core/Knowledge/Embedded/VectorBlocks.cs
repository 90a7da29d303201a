using System.Numerics.Tensors;

namespace DotAi.Knowledge.Embedded;

/// <summary>Vectors by slot, in contiguous blocks, so that growing copies nothing and scoring walks memory in order.</summary>
internal sealed class VectorBlocks(int dimensions)
{
    private const int VectorsPerBlock = 256;

    private readonly List<float[]?> _blocks = [];

    public void Set(int slot, ReadOnlySpan<float> vector)
    {
        var block = slot / VectorsPerBlock;
        while (_blocks.Count <= block)
        {
            _blocks.Add(null);
        }

        vector.CopyTo((_blocks[block] ??= new float[VectorsPerBlock * dimensions]).AsSpan(Offset(slot), dimensions));
    }

    /// <summary>Cosine of two unit-length vectors. The slot must have been set.</summary>
    public float Dot(int slot, ReadOnlySpan<float> query) =>
        TensorPrimitives.Dot(query, _blocks[slot / VectorsPerBlock].AsSpan(Offset(slot), dimensions));

    private int Offset(int slot) => slot % VectorsPerBlock * dimensions;
}
