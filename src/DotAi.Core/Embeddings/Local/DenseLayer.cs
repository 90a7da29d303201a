namespace DotAi.Embeddings.Local;

/// <summary>An affine map <c>y = x W + b</c>, its weights packed for <see cref="MatrixProduct"/>.</summary>
internal sealed class DenseLayer
{
    private readonly float[] _panels;
    private readonly float[] _bias;

    /// <param name="weights">Row-major matrix of inputs x outputs.</param>
    /// <param name="bias">One value for each output; their number must be a multiple of <see cref="PackedPanels.Width"/>.</param>
    public DenseLayer(ReadOnlySpan<float> weights, float[] bias)
    {
        Inputs = weights.Length / bias.Length;
        _bias = bias;
        _panels = new float[weights.Length];
        PackedPanels.Pack(weights, Outputs, Inputs, Outputs, _panels);
    }

    public int Inputs { get; }

    public int Outputs => _bias.Length;

    /// <summary>Maps <paramref name="rows"/> rows that lie one after the other; both buffers hold <see cref="MatrixProduct.RoundUp"/> rows.</summary>
    public void Apply(ReadOnlySpan<float> input, int rows, Span<float> output) =>
        MatrixProduct.Multiply(input, Inputs, rows, _panels, Inputs, _bias, output, Outputs);
}
