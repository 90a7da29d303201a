using DotAi.Knowledge;
using DotAi.Workflows;
using Xunit;

namespace DotAi.Testing.Knowledge;

public abstract partial class KnowledgeStoreContract
{
    private string Successor => _prefix + "-next";

    [Fact]
    public async Task A_collection_is_replaced_by_another_with_its_items_encoder_and_dimensions()
    {
        await StoreWith(Item(1, """{"kind":"old"}""", Terms((1, 1f)), [1, 0, 0]), Item(2, """{"kind":"old"}"""));
        await Store.EnsureAsync(new CollectionDefinition(Successor, ["kind"], "other-encoder", 2), None);
        await Store.PutAsync(Successor, [Item(1, """{"kind":"new"}""", Terms((2, 1f)), [0, 1])], None);
        await Search(Terms((1, 1f)), [1, 0, 0]);

        Assert.True(await Store.ReplaceAsync(Items, Successor, None));

        foreach (var open in new Func<IKnowledgeStore>[] { () => Store, Reopen })
        {
            var store = open();
            var state = (await store.DescribeAsync(Items, None))!;
            Assert.Equal((Items, "other-encoder", 2, 1L, 0L), (state.Definition.Name, state.Definition.Encoder, state.Definition.Dimensions, state.Count, state.Unencoded));
            Assert.Null(await store.DescribeAsync(Successor, None));
            Assert.Equal("new", Assert.Single(await store.GetAsync(Items, [Id(1), Id(2)], None)).Payload.GetProperty("kind").GetString());
            var hit = Assert.Single(await store.SearchAsync(Items, new LegSearch(Terms((1, 1f), (2, 1f)), [0, 1], ItemFilter.Where("kind", "new", "old"), 5), None));
            Assert.Equal(1, hit.VectorScore, 6);
        }
    }

    [Fact]
    public async Task A_replaced_collection_is_written_as_before()
    {
        await StoreWith(Item(1), Item(2));
        await Store.EnsureAsync(new CollectionDefinition(Successor, ["kind"]), None);

        Assert.True(await Store.ReplaceAsync(Items, Successor, None));
        await Store.PutAsync(Items, [Item(7, """{"kind":"a"}""", Terms((1, 1f)))], None);

        Assert.Equal([Id(7)], (await Store.PageAsync(Items, ItemFilter.All, 10, null, None)).Items.Select(item => item.Id));
        Assert.Equal(Id(7), Assert.Single(await Search(Terms((1, 1f)), null)).Item.Id);
    }

    [Fact]
    public async Task Nothing_is_replaced_by_what_does_not_exist()
    {
        await StoreWith(Item(1));

        Assert.False(await Store.ReplaceAsync(Items, Successor, None));

        Assert.Equal(1, await Store.CountAsync(Items, ItemFilter.All, None));
    }

    [Fact]
    public async Task A_collection_that_does_not_exist_can_be_made_from_another()
    {
        await StoreWith(Item(1));

        Assert.True(await Store.ReplaceAsync(Successor, Items, None));

        Assert.Equal(1, await Store.CountAsync(Successor, ItemFilter.All, None));
        Assert.IsType<WorkflowError.Unavailable>(await Refusal(() => Store.CountAsync(Items, ItemFilter.All, None)));
    }

    [Fact]
    public async Task A_search_without_payloads_gives_the_same_scores_with_ids_and_versions()
    {
        await StoreWith(Item(1, """{"kind":"a"}""", Terms((1, 1f)), [1, 0, 0]), Item(2, """{"kind":"b"}""", Terms((1, 2f))), Item(3, terms: Terms((2, 1f))));
        var search = new LegSearch(Terms((1, 1f)), [1, 0, 0], ItemFilter.All, 10);
        var before = await Bare();
        await Store.PutAsync(Items, [Item(2, """{"kind":"c"}""", Terms((1, 2f)))], None);
        await Store.PutIfVersionAsync(Items, Item(1, """{"kind":"d"}""", Terms((1, 1f)), [1, 0, 0]) with { Version = 1 }, None);

        Assert.Equal([(Id(2), 1L), (Id(1), 1L)], before);
        foreach (var open in new Func<IKnowledgeStore>[] { () => Store, Reopen })
        {
            open();
            var full = await Store.SearchAsync(Items, search, None);
            Assert.Equal([(Id(2), 2L), (Id(1), 2L)], await Bare());
            Assert.Equal(full.Select(hit => (hit.Item.Id, hit.Item.Version)), await Bare());
        }

        async Task<IEnumerable<(Guid, long)>> Bare() =>
            (await Store.SearchAsync(Items, search with { Payloads = false }, None)).Select(hit => (hit.Item.Id, hit.Item.Version));
    }
}
