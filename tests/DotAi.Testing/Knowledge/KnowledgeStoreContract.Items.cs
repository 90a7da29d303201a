using DotAi.Knowledge;
using DotAi.Workflows;
using Xunit;

namespace DotAi.Testing.Knowledge;

public abstract partial class KnowledgeStoreContract
{
    [Fact]
    public async Task A_store_that_works_passes_its_check()
    {
        await Store.CheckAsync(None);
        Assert.NotEmpty(Store.Identity.Location);
    }

    [Fact]
    public async Task A_collection_is_described_as_it_was_ensured()
    {
        Assert.Null(await Store.DescribeAsync(Items, None));

        var made = await EnsureItems();

        Assert.Equal(["kind", "tags", "active"], made.Definition.FilterFields);
        Assert.Equal((Items, "test-encoder", 3, 0L, 0L), Summary(made));
        Assert.Equal(Summary(made), Summary(await Store.DescribeAsync(Items, None)));
    }

    [Fact]
    public async Task Ensuring_again_keeps_items_encoder_and_dimensions_and_adds_filter_fields()
    {
        await StoreWith(Item(1, """{"owner":"a"}""", vector: [1, 0, 0]), Item(2, """{"owner":"b"}"""));

        var state = await Store.EnsureAsync(new CollectionDefinition(Items, ["owner"], "other", 5), None);

        Assert.Equal((Items, "test-encoder", 3, 2L, 1L), Summary(state));
        Assert.Equal(["active", "kind", "owner", "tags"], state.Definition.FilterFields.Order());
        Assert.Equal(1, await Store.CountAsync(Items, ItemFilter.Where("owner", "b"), None));
    }

    [Fact]
    public async Task An_item_comes_back_as_it_was_put_without_its_vectors()
    {
        const string Payload = """{"text":"Grüße \"quoted\" \n ✓ 🚀","n":[1,2.5,-3e10,null,true],"o":{"a":{}},"e":""}""";
        await StoreWith(Item(1, Payload, Terms((7, 1)), [0, 1, 0]));

        var item = Assert.Single(await Store.GetAsync(Items, [Id(1)], None));

        Assert.True(System.Text.Json.JsonElement.DeepEquals(Json(Payload), item.Payload));
        Assert.Equal((Id(1), 1L, null, null), (item.Id, item.Version, item.Terms, item.Vector));
    }

    [Fact]
    public async Task Items_come_in_the_order_asked_and_missing_ones_are_left_out()
    {
        await StoreWith(Item(1), Item(2), Item(3));

        var items = await Store.GetAsync(Items, [Id(3), Id(9), Id(1)], None);

        Assert.Equal([Id(3), Id(1)], items.Select(item => item.Id));
        Assert.Empty(await Store.GetAsync(Items, [], None));
    }

    [Fact]
    public async Task Putting_replaces_the_whole_item_and_counts_its_version_up()
    {
        await StoreWith(Item(1, """{"kind":"a","tags":["x"]}""", Terms((7, 1)), [0, 1, 0]));
        await Store.PutAsync(Items, [Item(1, """{"kind":"b"}""") with { Version = 40 }], None);

        var item = Assert.Single(await Store.GetAsync(Items, [Id(1)], None));

        Assert.Equal((2L, """{"kind":"b"}"""), (item.Version, item.Payload.GetRawText()));
        Assert.Equal(0, await Store.CountAsync(Items, ItemFilter.Where("kind", "a"), None));
        Assert.Empty(await Store.SearchAsync(Items, new LegSearch(Terms((7, 1)), [0, 1, 0], ItemFilter.All, 10), None));
    }

    [Fact]
    public async Task Deleting_answers_how_many_existed_and_removes_them_from_everything()
    {
        await StoreWith(Item(1, """{"kind":"a"}""", Terms((7, 1)), [0, 1, 0]), Item(2, """{"kind":"a"}"""));

        Assert.Equal(1, await Store.DeleteAsync(Items, [Id(1), Id(9)], None));

        Assert.Equal([Id(2)], (await Store.GetAsync(Items, [Id(1), Id(2)], None)).Select(item => item.Id));
        Assert.Equal(1, await Store.CountAsync(Items, ItemFilter.Where("kind", "a"), None));
        Assert.Empty(await Store.SearchAsync(Items, new LegSearch(Terms((7, 1)), [0, 1, 0], ItemFilter.All, 10), None));
        Assert.Equal(0, await Store.DeleteAsync(Items, [], None));
    }

    [Fact]
    public async Task Collections_do_not_see_each_other()
    {
        await StoreWith(Item(1, """{"kind":"here"}"""));
        await Store.EnsureAsync(new CollectionDefinition(_prefix + "-other", ["kind"]), None);
        await Store.PutAsync(_prefix + "-other", [Item(1, """{"kind":"there"}"""), Item(2)], None);

        Assert.Equal(1, await Store.DeleteAsync(_prefix + "-other", [Id(1)], None));
        Assert.Equal("""{"kind":"here"}""", Assert.Single(await Store.GetAsync(Items, [Id(1)], None)).Payload.GetRawText());
        Assert.Equal((1L, 0L), ((await Store.DescribeAsync(_prefix + "-other", None))!.Count, (await Store.DescribeAsync(_prefix + "-other", None))!.Unencoded));
    }

    [Fact]
    public async Task A_large_batch_is_stored_whole()
    {
        await StoreWith([.. Enumerable.Range(0, 2_500).Select(number => Item(number, """{"kind":"many"}""", Terms(((uint)number, 1))))]);

        Assert.Equal(2_500, await Store.CountAsync(Items, ItemFilter.Where("kind", "many"), None));
    }

    [Fact]
    public async Task What_was_written_is_there_after_a_restart()
    {
        await StoreWith(Item(1, """{"kind":"a"}""", Terms((7, 2)), [0, 1, 0]), Item(2, """{"kind":"b"}"""), Item(3));
        await Store.DeleteAsync(Items, [Id(3)], None);
        Assert.Equal(2, await Store.PutIfVersionAsync(Items, Item(2, """{"kind":"c"}""") with { Version = 1 }, None));

        var reopened = Reopen();

        Assert.Equal((Items, "test-encoder", 3, 2L, 1L), Summary(await reopened.DescribeAsync(Items, None)));
        var page = await reopened.PageAsync(Items, ItemFilter.All, 10, null, None);
        Assert.Equal(["""1 1 {"kind":"a"}""", """2 2 {"kind":"c"}"""], page.Items.Select(item => $"{item.Id.ToString()[^1]} {item.Version} {item.Payload}"));
        var hit = Assert.Single(await reopened.SearchAsync(Items, new LegSearch(Terms((7, 1)), [0, 1, 0], ItemFilter.All, 10), None));
        Assert.Equal(Id(1), hit.Item.Id);
    }

    [Fact]
    public async Task A_collection_that_does_not_exist_is_named()
    {
        var error = await Refusal(() => Store.PutAsync(Items, [Item(1)], None));

        Assert.Contains(Items, Assert.IsType<WorkflowError.Unavailable>(error).Message, StringComparison.Ordinal);
        await Refusal(() => Store.CountAsync(Items, ItemFilter.All, None));
        await Refusal(() => Store.GetAsync(Items, [Id(1)], None));
    }

    [Fact]
    public async Task Malformed_items_are_refused_before_anything_is_written()
    {
        await EnsureItems();
        StoredItem[][] batches =
        [
            [Item(1), Item(2, "[]")],
            [Item(1), Item(1)],
            [Item(1), Item(2, vector: [1, 0])],
            [Item(1), Item(2, vector: [1, 1, 0])],
            [Item(1), Item(2, vector: [float.NaN, 0, 0])],
            [Item(1), Item(2, terms: new SparseVector([1, 2], [1]))],
            [Item(1), Item(2, terms: Terms((2, 1), (1, 1)))],
            [Item(1), Item(2, terms: Terms((2, 1), (2, 1)))],
            [Item(1), Item(2, terms: Terms((2, float.PositiveInfinity)))],
        ];

        foreach (var batch in batches)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.PutAsync(Items, batch, None));
        }

        Assert.Equal(0, await Store.CountAsync(Items, ItemFilter.All, None));
    }

    [Fact]
    public async Task A_payload_up_to_the_limit_is_stored_and_a_larger_one_is_refused()
    {
        var largest = $$"""{"t":"{{new string('x', KnowledgeLimits.PayloadBytes - 8)}}"}""";
        await StoreWith(Item(1, largest));

        Assert.Equal(largest, Assert.Single(await Store.GetAsync(Items, [Id(1)], None)).Payload.GetRawText());
        var error = await Refusal(() => Store.PutAsync(Items, [Item(2), Item(3, largest.Insert(6, "y"))], None));
        Assert.IsType<WorkflowError.LimitExceeded>(error);
    }

    [Fact]
    public async Task A_cancelled_call_does_nothing()
    {
        await EnsureItems();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.PutAsync(Items, [Item(1)], Cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.PageAsync(Items, ItemFilter.All, 1, null, Cancelled));
        Assert.Equal(0, await Store.CountAsync(Items, ItemFilter.All, None));
    }

    private static (string Name, string? Encoder, int Dimensions, long Count, long Unencoded) Summary(CollectionState? state) =>
        (state!.Definition.Name, state.Definition.Encoder, state.Definition.Dimensions, state.Count, state.Unencoded);
}
