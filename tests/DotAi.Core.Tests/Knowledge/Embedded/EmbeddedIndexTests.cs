using System.Text.Json;
using DotAi.Knowledge;
using DotAi.Knowledge.Embedded;
using DotAi.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace DotAi.Core.Tests.Knowledge.Embedded;

/// <summary>What the contract leaves open and the embedded store promises.</summary>
public sealed class EmbeddedIndexTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly EmbeddedStore _store;

    public EmbeddedIndexTests() => _store = new EmbeddedStore(_folder["store.db"], NullLogger<EmbeddedStore>.Instance);

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Of_equal_scores_the_smaller_ids_are_kept_in_order()
    {
        await Fill(Enumerable.Range(0, 50).Reverse());

        var hits = await _store.SearchAsync("items", new LegSearch(new SparseVector([1], [1]), null, ItemFilter.All, 7), None);

        hits.Select(hit => hit.Item.Id).ShouldBe(Enumerable.Range(0, 7).Select(Id));
    }

    [Fact]
    public async Task An_index_that_is_mostly_dead_is_built_anew_and_answers_the_same()
    {
        await Fill(Enumerable.Range(0, 300));
        var search = new LegSearch(new SparseVector([1], [1]), [0, 1], ItemFilter.Where("kind", "k1"), 20);
        var before = await _store.SearchAsync("items", search, None);

        for (var round = 0; round < 8; round++)
        {
            await Fill(Enumerable.Range(0, 300));
            var after = await _store.SearchAsync("items", search, None);
            after.Select(hit => (hit.Item.Id, hit.TermScore, hit.VectorScore)).ShouldBe(before.Select(hit => (hit.Item.Id, hit.TermScore, hit.VectorScore)));
        }
    }

    [Fact]
    public void Dead_slots_are_tolerated_until_they_outnumber_the_living()
    {
        var index = new CollectionIndex(new CollectionDefinition("items", [], "test", 2));
        for (var round = 0; round < 1_025; round++)
        {
            index.IsWasteful.ShouldBeFalse();
            index.Put([Item(1)]);
        }

        index.Put([Item(1)]);
        index.IsWasteful.ShouldBeTrue();
        index.Count(ItemFilter.All).ShouldBe(1);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_kept_and_matches_nothing()
    {
        await Fill([]);
        const string Payload = """{"kind":"\ud800","text":"\udc00"}""";

        await _store.PutAsync("items", [new StoredItem(Id(1), JsonElement.Parse(Payload))], None);

        (await _store.GetAsync("items", [Id(1)], None)).ShouldHaveSingleItem().Payload.GetRawText().ShouldBe(Payload);
        (await _store.CountAsync("items", ItemFilter.Where("kind", "k1"), None)).ShouldBe(0);
        (await _store.CountAsync("items", ItemFilter.All, None)).ShouldBe(1);
    }

    [Fact]
    public void The_order_of_keys_is_the_order_of_ids_and_of_their_texts()
    {
        var random = new Random(9);
        var bytes = new byte[16];
        var ids = Enumerable.Range(0, 2_000).Select(_ =>
        {
            random.NextBytes(bytes);
            return new Guid(bytes);
        }).ToArray();

        var byText = ids.OrderBy(id => id.ToString(), StringComparer.Ordinal).ToArray();

        ids.Order().ShouldBe(byText);
        ids.OrderBy(id => Convert.ToHexString(ItemKey.ToBytes(id)), StringComparer.Ordinal).ShouldBe(byText);
        ids.Select(id => ItemKey.FromBytes(ItemKey.ToBytes(id))).ShouldBe(ids);
    }

    private async Task Fill(IEnumerable<int> numbers)
    {
        await _store.EnsureAsync(new CollectionDefinition("items", ["kind"], "test", 2), None);
        await _store.PutAsync("items", [.. numbers.Select(Item)], None);
    }

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static StoredItem Item(int number) => new(
        Id(number), JsonElement.Parse($$"""{"kind":"k{{number % 3}}"}"""), new SparseVector([1, (uint)(2 + number)], [1, 1]), [0, 1]);
}
