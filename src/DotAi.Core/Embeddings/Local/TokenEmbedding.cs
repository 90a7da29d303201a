using System.Numerics.Tensors;

namespace DotAi.Embeddings.Local;

/// <summary>
/// A token's learnt vector plus a signal that tells its position: sines, then cosines, of the position times a row of frequencies
/// (Vaswani et al., 2017, section 3.5, as tensor2tensor lays it out). This model adds the learnt vector twice.
/// </summary>
internal sealed class TokenEmbedding
{
    private readonly float[] _vectors;
    private readonly float[] _positions;

    /// <param name="vectors">One row of <see cref="EncoderShape.EmbeddingWidth"/> values for each token id.</param>
    /// <param name="frequencies">Half as many frequencies.</param>
    public TokenEmbedding(float[] vectors, ReadOnlySpan<float> frequencies)
    {
        _vectors = vectors;
        _positions = PositionSignals(frequencies);
    }

    public int Tokens => _vectors.Length / EncoderShape.EmbeddingWidth;

    public ReadOnlySpan<float> this[int id] => _vectors.AsSpan(id * EncoderShape.EmbeddingWidth, EncoderShape.EmbeddingWidth);

    public void Apply(TokenBatch batch, Span<float> output)
    {
        foreach (var span in batch.Spans)
        {
            for (var position = 0; position < span.Length; position++)
            {
                var row = span.Start + position;
                var vector = this[batch.Ids[row]];
                var target = output.Slice(row * EncoderShape.EmbeddingWidth, EncoderShape.EmbeddingWidth);
                TensorPrimitives.Add(vector, _positions.AsSpan(position * EncoderShape.EmbeddingWidth, EncoderShape.EmbeddingWidth), target);
                TensorPrimitives.Add(vector, target, target);
            }
        }
    }

    private static float[] PositionSignals(ReadOnlySpan<float> frequencies)
    {
        var signals = new float[TokenBatch.Capacity * EncoderShape.EmbeddingWidth];
        for (var position = 0; position < TokenBatch.Capacity; position++)
        {
            var row = signals.AsSpan(position * EncoderShape.EmbeddingWidth, EncoderShape.EmbeddingWidth);
            for (var column = 0; column < frequencies.Length; column++)
            {
                (row[column], row[column + frequencies.Length]) = MathF.SinCos(position * frequencies[column]);
            }
        }

        return signals;
    }
}
