using System.Numerics.Tensors;

namespace DotAi.Embeddings.Local;

/// <summary>
/// Brings each row to mean 0 and variance 1 and rescales it: <c>scale / sqrt(variance + 1e-6) * (x - mean) + bias</c>, with the
/// population variance (Ba, Kiros and Hinton, "Layer Normalization", 2016).
/// </summary>
internal sealed class LayerNormalization(float[] scale, float[] bias)
{
    private const float Epsilon = 1e-6f;

    public void Apply(ReadOnlySpan<float> input, int rows, Span<float> output)
    {
        var width = scale.Length;
        for (var row = 0; row < rows; row++)
        {
            Normalize(input.Slice(row * width, width), output.Slice(row * width, width));
        }
    }

    private void Normalize(ReadOnlySpan<float> input, Span<float> output)
    {
        var mean = TensorPrimitives.Sum(input) / input.Length;
        TensorPrimitives.Subtract(input, mean, output);
        var variance = TensorPrimitives.SumOfSquares(output) / input.Length;
        TensorPrimitives.Multiply(output, 1 / MathF.Sqrt(variance + Epsilon), output);
        TensorPrimitives.MultiplyAdd(output, scale, bias, output);
    }
}
