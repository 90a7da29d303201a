using DotAi.Embeddings;
using Microsoft.Extensions.Options;

namespace DotAi.Core.Tests.Embeddings;

public sealed class QueryEncoderTests
{
    private readonly CountingEncoder _encoder = new();

    [Fact]
    public async Task A_repeated_query_is_encoded_once()
    {
        var queries = Queries(capacity: 10);

        var first = await queries.EncodeAsync("database", TestContext.Current.CancellationToken);
        var second = await queries.EncodeAsync("database", TestContext.Current.CancellationToken);

        first.ShouldBe([8f]);
        second.ShouldBeSameAs(first);
        _encoder.Texts.ShouldBe(1);
    }

    [Fact]
    public async Task A_query_that_was_pushed_out_is_encoded_again()
    {
        var queries = Queries(capacity: 1);

        await queries.EncodeAsync("database", TestContext.Current.CancellationToken);
        await queries.EncodeAsync("queue", TestContext.Current.CancellationToken);
        await queries.EncodeAsync("database", TestContext.Current.CancellationToken);

        _encoder.Texts.ShouldBe(3);
    }

    [Fact]
    public async Task A_blank_query_has_no_vector() =>
        (await Queries(capacity: 10).EncodeAsync(" ", TestContext.Current.CancellationToken)).ShouldBeNull();

    [Fact]
    public async Task A_very_long_query_is_not_remembered()
    {
        var queries = Queries(capacity: 10);
        var text = new string('x', 2_000);

        await queries.EncodeAsync(text, TestContext.Current.CancellationToken);
        await queries.EncodeAsync(text, TestContext.Current.CancellationToken);

        _encoder.Texts.ShouldBe(2);
    }

    private QueryEncoder Queries(int capacity) => new(_encoder, Options.Create(new EmbeddingOptions { CachedQueries = capacity }));
}
