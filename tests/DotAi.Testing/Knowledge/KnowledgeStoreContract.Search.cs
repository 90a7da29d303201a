using DotAi.Knowledge;
using Xunit;

namespace DotAi.Testing.Knowledge;

public abstract partial class KnowledgeStoreContract
{
    [Fact]
    public async Task Terms_score_by_weight_and_rarity()
    {
        await StoreWith(
            Item(1, terms: Terms((10, 2f), (20, 1f))),
            Item(2, terms: Terms((10, 1f))),
            Item(3, terms: Terms((30, 1f))),
            Item(4),
            Item(5, terms: SparseVector.Empty));

        var hits = await Search(Terms((10, 1f), (20, 0.5f), (99, 4f)), null);

        // Three items have terms: idf(10) = ln(1.5 / 2.5 + 1), idf(20) = ln(2.5 / 1.5 + 1).
        var (common, rare) = (Math.Log((1.5 / 2.5) + 1), Math.Log((2.5 / 1.5) + 1));
        AssertHits(hits, (1, (2 * common) + (0.5 * rare), 0), (2, common, 0));
    }

    [Fact]
    public async Task Rarity_is_that_of_the_collection_whatever_the_filter()
    {
        await StoreWith(
            Item(1, """{"kind":"a"}""", Terms((10, 1f))),
            Item(2, """{"kind":"b"}""", Terms((10, 1f))),
            Item(3, """{"kind":"b"}""", Terms((20, 1f))));

        var hits = await Search(Terms((10, 1f)), null, filter: ItemFilter.Where("kind", "a"));

        AssertHits(hits, (1, Math.Log((1.5 / 2.5) + 1), 0));
    }

    [Fact]
    public async Task Rarity_follows_writes()
    {
        await StoreWith(Item(1, terms: Terms((10, 1f))), Item(2, terms: Terms((10, 1f))), Item(3, terms: Terms((20, 1f))));
        AssertHits(await Search(Terms((20, 1f)), null), (3, Math.Log((2.5 / 1.5) + 1), 0));

        await Store.PutAsync(Items, [Item(2, terms: Terms((20, 1f)))], None);
        await Store.DeleteAsync(Items, [Id(1)], None);

        var both = Math.Log((0.5 / 2.5) + 1);
        AssertHits(await Search(Terms((20, 1f)), null), (2, both, 0), (3, both, 0));
        Assert.Empty(await Search(Terms((10, 1f)), null));
    }

    [Fact]
    public async Task Vectors_score_by_cosine_even_when_it_is_negative()
    {
        await StoreWith(Item(1, vector: [1, 0, 0]), Item(2, vector: [0.6f, 0.8f, 0]), Item(3, vector: [-1, 0, 0]), Item(4));

        AssertHits(await Search(null, [1, 0, 0]), (1, 0, 1), (2, 0, 0.6), (3, 0, -1));
    }

    [Fact]
    public async Task Each_leg_brings_its_best_and_every_member_has_both_scores()
    {
        await StoreWith(
            Item(1, terms: Terms((10, 3f)), vector: [0, 0, 1]),
            Item(2, terms: Terms((10, 2f)), vector: [0.6f, 0, 0.8f]),
            Item(3, terms: Terms((10, 1f)), vector: [1, 0, 0]),
            Item(4, terms: Terms((40, 1f)), vector: [0.8f, 0.6f, 0]),
            Item(5, terms: Terms((10, 2.5f))));
        var idf = Math.Log((1.5 / 4.5) + 1);

        AssertHits(await Search(Terms((10, 1f)), [1, 0, 0], depth: 1), (1, 3 * idf, 0), (3, idf, 1));
        AssertHits(await Search(Terms((10, 1f)), [1, 0, 0], depth: 2), (1, 3 * idf, 0), (5, 2.5 * idf, 0), (3, idf, 1), (4, 0, 0.8));
    }

    [Fact]
    public async Task The_filter_comes_before_either_leg_picks_its_best()
    {
        await StoreWith(
            Item(1, """{"kind":"a"}""", Terms((10, 3f)), [1, 0, 0]),
            Item(2, """{"kind":"b"}""", Terms((10, 1f)), [0, 1, 0]),
            Item(3, """{"kind":"b"}""", Terms((10, 2f)), [0, 0, 1]));

        var hits = await Search(Terms((10, 1f)), [0, 1, 0], depth: 1, ItemFilter.Where("kind", "b"));

        var idf = Math.Log((0.5 / 3.5) + 1);
        AssertHits(hits, (3, 2 * idf, 0), (2, idf, 1));
    }

    [Fact]
    public async Task Nothing_is_found_where_nothing_is_shared()
    {
        await StoreWith(Item(1, terms: Terms((10, 1f))), Item(2));

        Assert.Empty(await Search(Terms((11, 1f)), null));
        Assert.Empty(await Search(SparseVector.Empty, null));
        Assert.Empty(await Search(null, null));
        Assert.Empty(await Search(null, [1, 0, 0]));
    }

    [Fact]
    public async Task Term_numbers_reach_to_the_end_of_their_range()
    {
        await StoreWith(Item(1, terms: Terms((0, 1f), (uint.MaxValue, 1f))), Item(2, terms: Terms((1, 1f))));

        var idf = Math.Log((1.5 / 1.5) + 1);
        AssertHits(await Search(Terms((0, 1f), (uint.MaxValue, 2f)), null), (1, 3 * idf, 0));
    }

    [Fact]
    public async Task Malformed_searches_are_refused()
    {
        await EnsureItems();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => Search(Terms((2, 1f), (1, 1f)), null));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Search(null, [1, 0]));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Search(null, [3, 0, 0]));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Search(Terms((1, 1f)), null, depth: 0));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Search(Terms((1, 1f)), null, depth: KnowledgeLimits.Depth + 1));
    }

    private Task<IReadOnlyList<LegHit>> Search(SparseVector? terms, float[]? vector, int depth = 10, ItemFilter? filter = null) =>
        Store.SearchAsync(Items, new LegSearch(terms, vector, filter ?? ItemFilter.All, depth), None);

    private static void AssertHits(IReadOnlyList<LegHit> hits, params (int Number, double TermScore, double VectorScore)[] expected)
    {
        Assert.Equal(expected.Select(hit => Id(hit.Number)), hits.Select(hit => hit.Item.Id));
        Assert.All(hits.Zip(expected), pair =>
        {
            Assert.Equal(pair.Second.TermScore, pair.First.TermScore, 1e-5);
            Assert.Equal(pair.Second.VectorScore, pair.First.VectorScore, 1e-5);
        });
    }
}
