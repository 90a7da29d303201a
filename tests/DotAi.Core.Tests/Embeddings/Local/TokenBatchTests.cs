using DotAi.Embeddings.Local;

namespace DotAi.Core.Tests.Embeddings.Local;

public sealed class TokenBatchTests
{
    [Fact]
    public void Texts_lie_one_after_the_other()
    {
        var batch = new TokenBatch();

        batch.TryAdd(7, [1, 2, 3]).ShouldBeTrue();
        batch.TryAdd(9, [4, 5]).ShouldBeTrue();

        batch.Ids.ToArray().ShouldBe([1, 2, 3, 4, 5]);
        batch.Spans.ToArray().ShouldBe([new TextSpan(Text: 7, Start: 0, Length: 3), new TextSpan(Text: 9, Start: 3, Length: 2)]);
    }

    [Fact]
    public void A_text_is_clipped_to_128_tokens()
    {
        var batch = new TokenBatch();
        var ids = Enumerable.Range(0, 240).ToArray();

        batch.TryAdd(0, ids).ShouldBeTrue();

        batch.Ids.ToArray().ShouldBe(ids[..128]);
    }

    [Fact]
    public void A_text_that_does_not_fit_leaves_the_batch_as_it_is()
    {
        var batch = new TokenBatch();
        batch.TryAdd(0, new int[100]).ShouldBeTrue();

        batch.TryAdd(1, new int[29]).ShouldBeFalse();
        batch.Spans.Length.ShouldBe(1);

        batch.TryAdd(1, new int[28]).ShouldBeTrue();
        batch.Rows.ShouldBe(TokenBatch.Capacity);
    }

    [Fact]
    public void A_cleared_batch_is_empty()
    {
        var batch = new TokenBatch();
        batch.TryAdd(0, [1]);

        batch.Clear();

        (batch.Rows, batch.Ids.Length, batch.Spans.Length).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void A_text_without_tokens_is_refused() => Should.Throw<ArgumentException>(() => new TokenBatch().TryAdd(0, []));
}
