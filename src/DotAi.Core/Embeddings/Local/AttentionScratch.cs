namespace DotAi.Embeddings.Local;

/// <summary>Buffers for one head over one text.</summary>
internal sealed class AttentionScratch
{
    /// <summary>A head is as wide as a batch has rows, or less.</summary>
    private const int Size = TokenBatch.Capacity * TokenBatch.Capacity;

    /// <summary>Transposed keys, packed.</summary>
    public float[] Keys { get; } = new float[Size];

    /// <summary>Values, packed.</summary>
    public float[] Values { get; } = new float[Size];

    /// <summary>Weight that each token (row) gives to each token (column).</summary>
    public float[] Weights { get; } = new float[Size];

    public float[] Output { get; } = new float[Size];
}
