using System.Buffers.Binary;

namespace DotAi.Knowledge.Embedded;

/// <summary>Vectors and term weights as they lie in the file, little-endian on every machine.</summary>
internal static class VectorBlob
{
    public static byte[]? Write(float[]? vector)
    {
        if (vector is null)
        {
            return null;
        }

        var blob = new byte[vector.Length * sizeof(float)];
        for (var i = 0; i < vector.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(blob.AsSpan(i * sizeof(float)), vector[i]);
        }

        return blob;
    }

    public static float[] ReadVector(ReadOnlySpan<byte> blob)
    {
        var vector = new float[blob.Length / sizeof(float)];
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] = BinaryPrimitives.ReadSingleLittleEndian(blob[(i * sizeof(float))..]);
        }

        return vector;
    }

    /// <summary>Pairs of term number and weight; nothing for an item without terms, which is thereby left out of all statistics.</summary>
    public static byte[]? Write(SparseVector? terms)
    {
        if (terms is not { Indices.Length: > 0 })
        {
            return null;
        }

        var blob = new byte[terms.Indices.Length * PairSize];
        for (var i = 0; i < terms.Indices.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(blob.AsSpan(i * PairSize), terms.Indices[i]);
            BinaryPrimitives.WriteSingleLittleEndian(blob.AsSpan((i * PairSize) + sizeof(uint)), terms.Values[i]);
        }

        return blob;
    }

    public static SparseVector ReadTerms(ReadOnlySpan<byte> blob)
    {
        var terms = new SparseVector(new uint[blob.Length / PairSize], new float[blob.Length / PairSize]);
        for (var i = 0; i < terms.Indices.Length; i++)
        {
            terms.Indices[i] = BinaryPrimitives.ReadUInt32LittleEndian(blob[(i * PairSize)..]);
            terms.Values[i] = BinaryPrimitives.ReadSingleLittleEndian(blob[((i * PairSize) + sizeof(uint))..]);
        }

        return terms;
    }

    private const int PairSize = sizeof(uint) + sizeof(float);
}
