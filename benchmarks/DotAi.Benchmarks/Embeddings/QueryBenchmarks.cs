using BenchmarkDotNet.Attributes;
using DotAi.Embeddings;
using DotAi.Embeddings.Local;
using Microsoft.Extensions.Options;

namespace DotAi.Benchmarks.Embeddings;

/// <summary>One search text: encoded, and found again in the cache.</summary>
[MemoryDiagnoser]
public class QueryBenchmarks
{
    private const string Query = "managed PostgreSQL database with nightly backups";

    private readonly LocalTextEncoder _encoder = LocalEncoderFactory.Create(threads: 1);
    private readonly SentencePieceTokenizer _tokenizer = ModelLoader.Load(LocalEncoderFactory.ModelFolder).Tokenizer;
    private readonly QueryEncoder _queries;

    public QueryBenchmarks() => _queries = new QueryEncoder(_encoder, Options.Create(new EmbeddingOptions()));

    [Benchmark]
    public int[] Tokenize() => _tokenizer.Tokenize(Query);

    [Benchmark]
    public Task Encode() => _encoder.EncodeAsync([Query], CancellationToken.None);

    [Benchmark]
    public ValueTask<float[]?> Repeat() => _queries.EncodeAsync(Query, CancellationToken.None);
}
