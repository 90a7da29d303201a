using BenchmarkDotNet.Attributes;
using DotAi.Embeddings.Local;

namespace DotAi.Benchmarks.Embeddings;

/// <summary>The feed-forward product, two thirds of the encoder's work; 2 x rows x 512 x 1536 floating-point operations.</summary>
public class MatrixProductBenchmarks
{
    private readonly float[] _input = new float[TokenBatch.Capacity * EncoderShape.Width];
    private readonly float[] _output = new float[TokenBatch.Capacity * EncoderShape.HiddenWidth];
    private readonly DenseLayer _layer;

    public MatrixProductBenchmarks()
    {
        var random = new Random(17);
        var weights = new float[EncoderShape.Width * EncoderShape.HiddenWidth];
        weights.AsSpan().Fill(random.NextSingle());
        _input.AsSpan().Fill(random.NextSingle());
        _layer = new DenseLayer(weights, new float[EncoderShape.HiddenWidth]);
    }

    [Params(8, 24, 128)]
    public int Rows { get; set; }

    [Benchmark]
    public void Multiply() => _layer.Apply(_input, Rows, _output);
}
