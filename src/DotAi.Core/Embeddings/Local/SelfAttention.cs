using System.Numerics.Tensors;

namespace DotAi.Embeddings.Local;

/// <summary>
/// Scaled dot-product attention with several heads, every token attending to every token of its own text
/// (Vaswani et al., "Attention Is All You Need", 2017, section 3.2).
/// </summary>
/// <param name="width">Width of the queries, of the keys and of the values; divided evenly among the heads.</param>
internal sealed class SelfAttention(int width)
{
    private readonly int _headWidth = width / EncoderShape.Heads;
    private readonly float _scale = 1 / MathF.Sqrt((float)width / EncoderShape.Heads);
    private readonly float[] _noBias = new float[Math.Max(TokenBatch.Capacity, width)];

    /// <param name="projected">Each row holds queries, keys and values, <c>width</c> values each.</param>
    /// <param name="output">Rows of <c>width</c> values, head after head.</param>
    public void Apply(ReadOnlySpan<TextSpan> spans, ReadOnlySpan<float> projected, Span<float> output, AttentionScratch scratch)
    {
        foreach (var span in spans)
        {
            for (var head = 0; head < EncoderShape.Heads; head++)
            {
                Weigh(span, head, projected, scratch);
                Mix(span, head, projected, output, scratch);
            }
        }
    }

    /// <summary>
    /// Fills <see cref="AttentionScratch.Weights"/> with <c>softmax(q k' / sqrt(head width))</c>, rows
    /// <see cref="PackedPanels.RoundUp"/>(tokens) apart.
    /// </summary>
    public void Weigh(TextSpan span, int head, ReadOnlySpan<float> projected, AttentionScratch scratch)
    {
        var stride = 3 * width;
        var queries = projected[((span.Start * stride) + (head * _headWidth))..];
        var keys = queries[width..];
        var columns = PackedPanels.RoundUp(span.Length);
        PackedPanels.PackTransposed(keys, stride, span.Length, _headWidth, scratch.Keys);
        MatrixProduct.Multiply(queries, stride, span.Length, scratch.Keys, _headWidth, _noBias.AsSpan(0, columns), scratch.Weights, columns);
        for (var row = 0; row < span.Length; row++)
        {
            Softmax(scratch.Weights.AsSpan(row * columns, span.Length));
        }
    }

    private void Mix(TextSpan span, int head, ReadOnlySpan<float> projected, Span<float> output, AttentionScratch scratch)
    {
        var stride = 3 * width;
        var values = projected[((span.Start * stride) + (2 * width) + (head * _headWidth))..];
        var columns = PackedPanels.RoundUp(span.Length);
        PackedPanels.Pack(values, stride, span.Length, _headWidth, scratch.Values);
        MatrixProduct.Multiply(
            scratch.Weights, columns, span.Length, scratch.Values, span.Length, _noBias.AsSpan(0, _headWidth), scratch.Output, _headWidth);
        for (var row = 0; row < span.Length; row++)
        {
            scratch.Output.AsSpan(row * _headWidth, _headWidth).CopyTo(output[(((span.Start + row) * width) + (head * _headWidth))..]);
        }
    }

    private void Softmax(Span<float> row)
    {
        TensorPrimitives.Multiply(row, _scale, row);
        TensorPrimitives.Subtract(row, TensorPrimitives.Max(row), row);
        TensorPrimitives.Exp(row, row);
        TensorPrimitives.Divide(row, TensorPrimitives.Sum(row), row);
    }
}
