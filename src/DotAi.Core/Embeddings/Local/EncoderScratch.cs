namespace DotAi.Embeddings.Local;

/// <summary>Buffers of one thread's forward pass (about 3 MB), allocated once.</summary>
internal sealed class EncoderScratch
{
    private const int Rows = TokenBatch.Capacity;

    /// <summary>Token and position: the input of the first layer.</summary>
    public float[] Embedded { get; } = new float[Rows * EncoderShape.EmbeddingWidth];

    /// <summary>Current state, after each layer.</summary>
    public float[] State { get; } = new float[Rows * EncoderShape.Width];

    /// <summary>Sum of the residual connection and the attention's output.</summary>
    public float[] Attended { get; } = new float[Rows * EncoderShape.Width];

    public float[] Normalized { get; } = new float[Rows * EncoderShape.Width];

    /// <summary>
    /// Queries, keys and values of the attention, then the hidden units of the feed-forward part. Blocks of rows that start at a
    /// text's first row may reach past the last row.
    /// </summary>
    public float[] Wide { get; } = new float[(Rows + MatrixProduct.RowBlock) * EncoderShape.HiddenWidth];

    /// <summary>Means over the tokens of each text.</summary>
    public float[] Pooled { get; } = new float[Rows * EncoderShape.Width];

    public AttentionScratch Attention { get; } = new();
}
