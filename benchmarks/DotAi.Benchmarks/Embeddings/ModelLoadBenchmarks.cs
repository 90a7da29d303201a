using BenchmarkDotNet.Attributes;
using DotAi.Embeddings.Local;

namespace DotAi.Benchmarks.Embeddings;

[MemoryDiagnoser]
public class ModelLoadBenchmarks
{
    [Benchmark]
    public object Load() => ModelLoader.Load(LocalEncoderFactory.ModelFolder);
}
