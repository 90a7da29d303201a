using BenchmarkDotNet.Attributes;
using DotAi.Embeddings.Local;

namespace DotAi.Benchmarks.Embeddings;

/// <summary>Bulk encoding, per text: 17 tokens are a kind with its tags, 89 tokens a kind with its whole description.</summary>
[MemoryDiagnoser]
public class EncodingBenchmarks
{
    private const int Count = 256;

    private LocalTextEncoder _encoder = null!;
    private string[] _texts = [];

    [Params(1, 2)]
    public int Threads { get; set; }

    [Params(17, 89)]
    public int Tokens { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _encoder = LocalEncoderFactory.Create(Threads);
        _texts = SampleTexts.Create(ModelLoader.Load(LocalEncoderFactory.ModelFolder), Count, Tokens);
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public Task Encode() => _encoder.EncodeAsync(_texts, CancellationToken.None);
}
