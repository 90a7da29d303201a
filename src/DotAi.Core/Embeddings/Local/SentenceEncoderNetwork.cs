using System.Numerics.Tensors;

namespace DotAi.Embeddings.Local;

/// <summary>
/// Forward pass of Universal Sentence Encoder lite, version 1 (Cer et al., "Universal Sentence Encoder", 2018; the TensorFlow Hub
/// model <c>universal-sentence-encoder-lite</c>): two transformer layers, the mean over the tokens, one tanh layer, unit length.
/// Immutable; every thread brings its own <see cref="EncoderScratch"/>.
/// </summary>
internal sealed class SentenceEncoderNetwork
{
    private const float SmallestSquare = 1e-12f;

    public required TokenEmbedding Embedding { get; init; }

    /// <summary>Widens the first layer's input for its residual connection.</summary>
    public required DenseLayer Residual { get; init; }

    public required IReadOnlyList<TransformerLayer> Layers { get; init; }

    public required DenseLayer Head { get; init; }

    /// <summary>Encodes the batch; each text's vector is written to <paramref name="vectors"/> at the text's number.</summary>
    public void Encode(TokenBatch batch, float[]?[] vectors, EncoderScratch scratch)
    {
        Embedding.Apply(batch, scratch.Embedded);
        Residual.Apply(scratch.Embedded, batch.Rows, scratch.State);
        Layers[0].Apply(batch, scratch.Embedded, scratch.State, scratch.State, scratch);
        foreach (var layer in Layers.Skip(1))
        {
            layer.Apply(batch, scratch.State, scratch.State, scratch.State, scratch);
        }

        Pool(batch, scratch.State, scratch.Pooled);
        Finish(batch, scratch, vectors);
    }

    /// <summary>Means over the tokens of each text, a row for each text.</summary>
    public static void Pool(TokenBatch batch, ReadOnlySpan<float> state, Span<float> pooled)
    {
        for (var text = 0; text < batch.Spans.Length; text++)
        {
            var span = batch.Spans[text];
            var mean = pooled.Slice(text * EncoderShape.Width, EncoderShape.Width);
            mean.Clear();
            for (var row = span.Start; row < span.Start + span.Length; row++)
            {
                TensorPrimitives.Add(mean, state.Slice(row * EncoderShape.Width, EncoderShape.Width), mean);
            }

            TensorPrimitives.Divide(mean, span.Length, mean);
        }
    }

    private void Finish(TokenBatch batch, EncoderScratch scratch, float[]?[] vectors)
    {
        Head.Apply(scratch.Pooled, batch.Spans.Length, scratch.Normalized);
        for (var text = 0; text < batch.Spans.Length; text++)
        {
            var vector = scratch.Normalized.AsSpan(text * EncoderShape.Width, EncoderShape.Width).ToArray();
            TensorPrimitives.Tanh(vector, vector);
            var length = MathF.Sqrt(Math.Max(TensorPrimitives.SumOfSquares<float>(vector), SmallestSquare));
            TensorPrimitives.Divide(vector, length, vector);
            vectors[batch.Spans[text].Text] = vector;
        }
    }
}
