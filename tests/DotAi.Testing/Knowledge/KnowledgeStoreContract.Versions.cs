using DotAi.Knowledge;
using Xunit;

namespace DotAi.Testing.Knowledge;

public abstract partial class KnowledgeStoreContract
{
    [Fact]
    public async Task Version_zero_creates_only_what_does_not_exist()
    {
        await EnsureItems();

        Assert.Equal(1, await Store.PutIfVersionAsync(Items, Item(1, """{"by":"first"}"""), None));
        Assert.Null(await Store.PutIfVersionAsync(Items, Item(1, """{"by":"second"}"""), None));
        Assert.Equal("""{"by":"first"}""", Assert.Single(await Store.GetAsync(Items, [Id(1)], None)).Payload.GetRawText());
    }

    [Fact]
    public async Task Only_the_stored_version_may_be_replaced()
    {
        await StoreWith(Item(1, """{"kind":"a"}"""));

        Assert.Null(await Store.PutIfVersionAsync(Items, Item(1, """{"kind":"b"}""") with { Version = 2 }, None));
        Assert.Equal(2, await Store.PutIfVersionAsync(Items, Item(1, """{"kind":"c"}""") with { Version = 1 }, None));
        Assert.Null(await Store.PutIfVersionAsync(Items, Item(1, """{"kind":"d"}""") with { Version = 1 }, None));

        Assert.Equal(1, await Store.CountAsync(Items, ItemFilter.Where("kind", "c"), None));
    }

    [Fact]
    public async Task A_version_of_something_deleted_is_refused()
    {
        await StoreWith(Item(1));
        await Store.DeleteAsync(Items, [Id(1)], None);

        Assert.Null(await Store.PutIfVersionAsync(Items, Item(1) with { Version = 1 }, None));
        Assert.Equal(1, await Store.PutIfVersionAsync(Items, Item(1), None));
    }

    [Fact]
    public async Task Of_many_who_create_the_same_item_exactly_one_succeeds()
    {
        await EnsureItems();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(writer =>
            Task.Run(() => Store.PutIfVersionAsync(Items, Item(1, $$"""{"by":{{writer}}}"""), None))));

        var winner = Assert.Single(Enumerable.Range(0, 16), writer => outcomes[writer] is not null);
        Assert.Equal($$"""{"by":{{winner}}}""", Assert.Single(await Store.GetAsync(Items, [Id(1)], None)).Payload.GetRawText());
    }

    [Fact]
    public async Task No_increment_of_parallel_writers_is_lost()
    {
        const int Writers = 8;
        const int Increments = 10;
        await StoreWith(Item(1, """{"n":0}"""));

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < Increments;)
            {
                var current = (await Store.GetAsync(Items, [Id(1)], None))[0];
                var next = current with { Payload = Json($$"""{"n":{{current.Payload.GetProperty("n").GetInt32() + 1}}}""") };
                done += await Store.PutIfVersionAsync(Items, next, None) is null ? 0 : 1;
            }
        })));

        var item = (await Store.GetAsync(Items, [Id(1)], None))[0];
        Assert.Equal((Writers * Increments, (Writers * Increments) + 1L), (item.Payload.GetProperty("n").GetInt32(), item.Version));
    }
}
