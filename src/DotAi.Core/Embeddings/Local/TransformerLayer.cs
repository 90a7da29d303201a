using System.Numerics.Tensors;

namespace DotAi.Embeddings.Local;

/// <summary>
/// One encoder layer with normalisation in front of each part ("pre-norm"): attention plus the residual, then a feed-forward net
/// with ReLU plus its own input.
/// </summary>
internal sealed class TransformerLayer
{
    public required LayerNormalization AttentionNorm { get; init; }

    /// <summary>Queries, keys and values in one product.</summary>
    public required DenseLayer AttentionInput { get; init; }

    public required SelfAttention Attention { get; init; }

    public required DenseLayer AttentionOutput { get; init; }

    public required LayerNormalization FeedForwardNorm { get; init; }

    public required DenseLayer FeedForwardHidden { get; init; }

    public required DenseLayer FeedForwardOutput { get; init; }

    /// <param name="input">What the attention looks at.</param>
    /// <param name="residual">What its output is added to; may be <paramref name="output"/>.</param>
    /// <param name="output">Receives the result; may be <paramref name="input"/>.</param>
    public void Apply(TokenBatch batch, ReadOnlySpan<float> input, ReadOnlySpan<float> residual, Span<float> output, EncoderScratch scratch)
    {
        Attend(batch, input, residual, scratch);
        FeedForward(batch.Rows, output, scratch);
    }

    /// <summary>Fills <see cref="EncoderScratch.Attended"/>.</summary>
    public void Attend(TokenBatch batch, ReadOnlySpan<float> input, ReadOnlySpan<float> residual, EncoderScratch scratch)
    {
        var rows = batch.Rows;
        AttentionNorm.Apply(input, rows, scratch.Normalized);
        AttentionInput.Apply(scratch.Normalized, rows, scratch.Wide);
        Attention.Apply(batch.Spans, scratch.Wide, scratch.Normalized, scratch.Attention);
        AttentionOutput.Apply(scratch.Normalized, rows, scratch.Attended);
        Add(scratch.Attended, residual, rows, scratch.Attended);
    }

    private void FeedForward(int rows, Span<float> output, EncoderScratch scratch)
    {
        FeedForwardNorm.Apply(scratch.Attended, rows, scratch.Normalized);
        FeedForwardHidden.Apply(scratch.Normalized, rows, scratch.Wide);
        var hidden = scratch.Wide.AsSpan(0, rows * EncoderShape.HiddenWidth);
        TensorPrimitives.Max(hidden, 0f, hidden);
        FeedForwardOutput.Apply(scratch.Wide, rows, output);
        Add(output, scratch.Attended, rows, output);
    }

    private static void Add(ReadOnlySpan<float> left, ReadOnlySpan<float> right, int rows, Span<float> sum)
    {
        var length = rows * EncoderShape.Width;
        TensorPrimitives.Add(left[..length], right[..length], sum[..length]);
    }
}
