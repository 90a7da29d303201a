using DotAi.Knowledge;
using Xunit;

namespace DotAi.Testing.Knowledge;

public abstract partial class KnowledgeStoreContract
{
    [Fact]
    public async Task Pages_follow_the_text_order_of_ids()
    {
        Guid[] ids =
        [
            new("00000000-0000-0000-0000-000000000000"), new("00000001-0000-0000-0000-000000000000"), new("01000000-0000-0000-0000-000000000000"),
            new("7fffffff-ffff-ffff-ffff-ffffffffffff"), new("80000000-0000-0000-0000-000000000000"), new("80000000-8000-7000-8000-000000000001"),
            new("80000000-8000-8000-7000-000000000001"), new("ffffffff-ffff-ffff-ffff-ffffffffffff"),
        ];
        await EnsureItems();
        await Store.PutAsync(Items, [.. ids.Reverse().Select(id => new StoredItem(id, Json("{}")))], None);

        Assert.Equal(ids, await PagedIds(ItemFilter.All, 3));
        Assert.Equal(ids, await PagedIds(ItemFilter.All, 8));
        Assert.Equal(ids, await PagedIds(ItemFilter.All, 1));
    }

    [Fact]
    public async Task A_page_starts_at_the_first_id_at_or_after_the_one_asked_for()
    {
        await StoreWith(Item(1), Item(3), Item(5));

        var page = await Store.PageAsync(Items, ItemFilter.All, 1, Id(2), None);

        Assert.Equal((Id(3), (Guid?)Id(5)), (Assert.Single(page.Items).Id, page.Next));
        Assert.Equal([Id(3), Id(5)], (await Store.PageAsync(Items, ItemFilter.All, 5, Id(3), None)).Items.Select(item => item.Id));
        var end = await Store.PageAsync(Items, ItemFilter.All, 5, Id(6), None);
        Assert.Equal((0, (Guid?)null), (end.Items.Count, end.Next));
    }

    [Fact]
    public async Task Pages_hold_only_what_passes_the_filter()
    {
        await StoreWith([.. Enumerable.Range(0, 30).Select(number => Item(number, $$"""{"kind":"{{(number % 3 == 0 ? "a" : "b")}}"}"""))]);

        Assert.Equal(Enumerable.Range(0, 10).Select(number => Id(number * 3)), await PagedIds(ItemFilter.Where("kind", "a"), 4));
    }

    [Fact]
    public async Task Page_sizes_out_of_bounds_are_refused()
    {
        await EnsureItems();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.PageAsync(Items, ItemFilter.All, 0, null, None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.PageAsync(Items, ItemFilter.All, KnowledgeLimits.PageSize + 1, null, None));
    }

    [Fact]
    public async Task Paging_is_exact_for_everything_that_others_leave_alone()
    {
        var stable = Enumerable.Range(0, 300).Select(number => number * 2).ToArray();
        await StoreWith([.. stable.Select(number => Item(number, """{"kind":"stable"}"""))]);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(None);
        var writers = Enumerable.Range(0, 2).Select(seed => Task.Run(() => Disturb(new Random(seed), stop.Token), None)).ToArray();

        for (var round = 0; round < 5; round++)
        {
            var seen = await PagedIds(ItemFilter.All, 17);
            Assert.Equal(seen.Distinct().OrderBy(id => id.ToString(), StringComparer.Ordinal), seen);
            Assert.Equal(stable.Select(Id), seen.Intersect(stable.Select(Id)));
            Assert.Equal(stable.Select(Id), await PagedIds(ItemFilter.Where("kind", "stable"), 50));
        }

        await stop.CancelAsync();
        await Task.WhenAll(writers);
    }

    /// <summary>Adds, replaces and removes items between the stable ones, and rewrites stable ones, until stopped.</summary>
    private async Task Disturb(Random random, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var passing = Enumerable.Range(0, 10).Select(_ => (random.Next(300) * 2) + 1).Distinct().ToArray();
            await Store.PutAsync(Items, [.. passing.Select(number => Item(number, """{"kind":"passing"}"""))], None);
            await Store.PutAsync(Items, [Item(random.Next(300) * 2, """{"kind":"stable"}""")], None);
            await Store.DeleteAsync(Items, [.. passing.Take(5).Select(Id)], None);
        }
    }

    private async Task<List<Guid>> PagedIds(ItemFilter filter, int limit)
    {
        var ids = new List<Guid>();
        Guid? from = null;
        do
        {
            var page = await Store.PageAsync(Items, filter, limit, from, None);
            Assert.True(page.Items.Count <= limit);
            ids.AddRange(page.Items.Select(item => item.Id));
            from = page.Next;
        }
        while (from is not null);

        return ids;
    }
}
