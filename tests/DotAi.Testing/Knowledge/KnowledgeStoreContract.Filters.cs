using DotAi.Knowledge;
using Xunit;

namespace DotAi.Testing.Knowledge;

public abstract partial class KnowledgeStoreContract
{
    [Fact]
    public async Task Filters_match_strings_array_entries_and_booleans()
    {
        await StoreWith(
            Item(1, """{"kind":"a","tags":["x","y"],"active":true}"""),
            Item(2, """{"kind":"b","tags":["y"],"active":false}"""),
            Item(3, """{"kind":"a","tags":[],"active":"true"}"""),
            Item(4, """{"kind":null,"tags":"x"}"""),
            Item(5, "{}"));

        Assert.Equal("1 3", await Found(ItemFilter.Where("kind", "a")));
        Assert.Equal("1 2 3", await Found(ItemFilter.Where("kind", "a", "b")));
        Assert.Equal("1 4", await Found(ItemFilter.Where("tags", "x")));
        Assert.Equal("1 2", await Found(ItemFilter.Where("tags", "y")));
        Assert.Equal("1 3", await Found(ItemFilter.Where("active", "true")));
        Assert.Equal("2", await Found(ItemFilter.Where("active", "false")));
        Assert.Equal("", await Found(ItemFilter.Where("kind", "A", "null", "")));
        Assert.Equal("", await Found(ItemFilter.Where("kind")));
    }

    [Fact]
    public async Task All_conditions_must_hold_and_none_of_the_negative_ones()
    {
        await StoreWith(
            Item(1, """{"kind":"a","tags":["x"],"active":true}"""),
            Item(2, """{"kind":"a","tags":["x","y"],"active":false}"""),
            Item(3, """{"kind":"b","tags":["x"]}"""),
            Item(4, "{}"));
        FieldCondition kindA = new("kind", ["a"]), tagX = new("tags", ["x"]), tagY = new("tags", ["y"]), active = new("active", ["true"]);

        Assert.Equal("1 2", await Found(new ItemFilter([kindA, tagX], [])));
        Assert.Equal("1", await Found(new ItemFilter([kindA, tagX], [tagY])));
        Assert.Equal("3 4", await Found(new ItemFilter([], [kindA])));
        Assert.Equal("4", await Found(new ItemFilter([], [kindA, tagX])));
        Assert.Equal("2 3", await Found(new ItemFilter([tagX], [active])));
        Assert.Equal("1 2 3 4", await Found(ItemFilter.All));
    }

    [Fact]
    public async Task Filters_follow_what_an_item_becomes()
    {
        await StoreWith(Item(1, """{"kind":"a"}"""));
        Assert.Equal("1", await Found(ItemFilter.Where("kind", "a")));

        await Store.PutAsync(Items, [Item(1, """{"kind":"b"}""")], None);
        Assert.Equal("", await Found(ItemFilter.Where("kind", "a")));
        Assert.Equal("1", await Found(ItemFilter.Where("kind", "b")));

        await Store.PutIfVersionAsync(Items, Item(1, """{"kind":"a"}""") with { Version = 2 }, None);
        Assert.Equal("1", await Found(ItemFilter.Where("kind", "a")));
    }

    [Fact]
    public async Task A_field_that_was_not_declared_cannot_be_filtered_by()
    {
        await EnsureItems();
        var undeclared = ItemFilter.Where("owner", "a");

        await Assert.ThrowsAsync<ArgumentException>(() => Store.CountAsync(Items, undeclared, None));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.PageAsync(Items, undeclared, 1, null, None));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.SearchAsync(Items, new LegSearch(Terms((1, 1)), null, undeclared, 1), None));
    }

    /// <summary>The numbers of what passes, after checking that counting and searching say the same.</summary>
    private async Task<string> Found(ItemFilter filter)
    {
        var page = await Store.PageAsync(Items, filter, 100, null, None);
        Assert.Equal(page.Items.Count, await Store.CountAsync(Items, filter, None));
        return string.Join(' ', page.Items.Select(item => item.Id.ToString()[^1]));
    }
}
