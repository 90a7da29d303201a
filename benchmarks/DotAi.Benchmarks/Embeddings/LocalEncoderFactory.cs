using DotAi.Embeddings;
using DotAi.Embeddings.Local;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DotAi.Benchmarks.Embeddings;

internal static class LocalEncoderFactory
{
    /// <summary>BenchmarkDotNet builds its own program elsewhere; the model lies beside the benchmarks themselves.</summary>
    public static string ModelFolder => ModelLocator.Find(new EmbeddingOptions(), Path.GetDirectoryName(typeof(LocalEncoderFactory).Assembly.Location)!);

    public static LocalTextEncoder Create(int threads)
    {
        var options = Options.Create(new EmbeddingOptions { ModelPath = ModelFolder, Threads = threads });
        return new LocalTextEncoder(new LocalModelSource(options, TimeProvider.System, NullLogger<LocalModelSource>.Instance), options);
    }
}
