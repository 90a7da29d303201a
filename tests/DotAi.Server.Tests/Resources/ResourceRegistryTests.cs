using DotAi.Server.Resources;
using DotAi.Workflows;

namespace DotAi.Server.Tests.Resources;

public sealed class ResourceRegistryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 3)]
    [InlineData(0, 250, 0)]
    [InlineData(100, 101, 99)]
    public async Task Pages_give_every_item_of_every_collection_once_and_in_order(int first, int second, int third)
    {
        var registry = new ResourceRegistry([SampleResources.Numbers("c", third), SampleResources.Numbers("a", first), SampleResources.Numbers("b", second)]);
        var found = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await registry.ListAsync(Caller.Local, cursor, Cancellation)).Value;
            page.Items.Count.ShouldBeLessThanOrEqualTo(100);
            found.AddRange(page.Items.Select(entry => entry.Item.Name));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        found.ShouldBe([.. Names("a", first), .. Names("b", second), .. Names("c", third)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("!!")]
    [InlineData("OXw")] // 9|
    [InlineData("LTF8")] // -1|
    [InlineData("MHx4")] // 0|x
    public async Task A_cursor_that_was_never_given_is_refused(string cursor)
    {
        var registry = new ResourceRegistry([SampleResources.Numbers("a", 3)]);

        var result = await registry.ListAsync(Caller.Local, cursor, Cancellation);

        result.Error.ShouldBeOfType<WorkflowError.Invalid>().Problems.Single().Field.ShouldBe("cursor");
    }

    [Fact]
    public async Task No_collection_is_an_empty_list()
    {
        var page = (await new ResourceRegistry([]).ListAsync(Caller.Local, cursor: null, Cancellation)).Value;

        page.Items.ShouldBeEmpty();
        page.NextCursor.ShouldBeNull();
    }

    [Theory]
    [InlineData("test://a/7", "number 7 for local")]
    [InlineData("test://a/%37", "number 7 for local")]
    public async Task A_resource_is_read_by_its_address(string uri, string text)
    {
        var registry = new ResourceRegistry([SampleResources.Numbers("a", 10)]);

        (await registry.ReadAsync(Caller.Local, uri, Cancellation)).Value.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("test://a/10")]
    [InlineData("test://a/")]
    [InlineData("test://a/1/2")]
    [InlineData("test://a/1?x=2")]
    [InlineData("test://b/1")]
    [InlineData("TEST://a/1")]
    [InlineData("")]
    public async Task What_is_not_there_is_not_found(string uri)
    {
        var registry = new ResourceRegistry([SampleResources.Numbers("a", 10)]);

        (await registry.ReadAsync(Caller.Local, uri, Cancellation)).Error.ShouldBeOfType<WorkflowError.NotFound>();
    }

    [Fact]
    public void A_template_may_have_several_variables_and_literal_signs()
    {
        var template = new UriTemplate("dot-ai://a.b/{kind}/x/{name}.yaml");

        template.Match("dot-ai://a.b/Pod/x/we%20b.yaml").ShouldBe(new Dictionary<string, string> { ["kind"] = "Pod", ["name"] = "we b" });
        template.Match("dot-ai://aXb/Pod/x/web.yaml").ShouldBeNull();
        template.Match("dot-ai://a.b/Pod/x/" + new string('w', 5000) + ".yaml").ShouldBeNull();
    }

    private static IEnumerable<string> Names(string name, int count) => Enumerable.Range(0, count).Select(i => $"{name}-{i}");
}
