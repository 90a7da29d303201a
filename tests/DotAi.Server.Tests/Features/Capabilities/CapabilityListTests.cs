using System.Net;
using DotAi.Capabilities;

namespace DotAi.Server.Tests.Features.Capabilities;

public sealed class CapabilityListTests(ScannedServer fixture) : IClassFixture<ScannedServer>
{
    private static readonly string[] ItemFields =
        ["id", "resourceName", "kind", "group", "apiVersion", "capabilities", "providers", "complexity", "description"];

    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task Every_item_has_the_fields_that_clients_know_and_no_score()
    {
        var page = await Server.ReadAsync($"{ScanCalls.Capabilities}?limit=200");

        page.Select(member => member.Key).ShouldBe(["items", "total"]);
        page["items"]!.AsArray().ShouldAllBe(item => item!.AsObject().Select(member => member.Key).SequenceEqual(ItemFields));
        page["items"]!.AsArray().Count.ShouldBe(page.Number("total"));
    }

    [Fact]
    public async Task Names_are_plural_and_group_or_the_plural_alone_in_the_core_group()
    {
        var items = await Server.ReadPagesAsync("", 200);

        var pod = items.Single(item => item.Text("kind") == "Pod");
        (pod.Text("resourceName"), pod.Text("group"), pod.Text("apiVersion")).ShouldBe(("pods", "", "v1"));
        var deployment = items.Single(item => item.Text("kind") == "Deployment");
        (deployment.Text("resourceName"), deployment.Text("group"), deployment.Text("apiVersion")).ShouldBe(("deployments.apps", "apps", "apps/v1"));
        items.ShouldAllBe(item => item.Text("id") == CapabilityId.Of(item.Text("resourceName")).ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(56)]
    [InlineData(57)]
    [InlineData(200)]
    public async Task Pages_of_any_size_hold_everything_once(int limit)
    {
        var paged = await Server.ReadPagesAsync("", limit);
        var whole = await Server.ReadPagesAsync("", 200);

        paged.Names().ShouldBe(whole.Names());
        paged.Names().ShouldBeUnique();
        paged.Names().ShouldContain("sqls.platform.example.org");
    }

    [Fact]
    public async Task Ten_are_listed_unless_the_client_says_otherwise() =>
        (await Server.ReadAsync(ScanCalls.Capabilities))["items"]!.AsArray().Count.ShouldBe(10);

    [Theory]
    [InlineData("&provider=azure")]
    [InlineData("&complexity=high")]
    [InlineData("&group=apps")]
    [InlineData("&group=")]
    [InlineData("&provider=aws&complexity=low&group=ec2.aws.example.org")]
    public async Task Filters_keep_exactly_what_matches(string query)
    {
        var wanted = System.Web.HttpUtility.ParseQueryString(query);
        var all = await Server.ReadPagesAsync("", 200);
        var expected = all.Where(item =>
            (wanted["provider"] is not { } provider || item["providers"]!.AsArray().Any(one => one!.GetValue<string>() == provider))
            && (wanted["complexity"] is not { } complexity || item.Text("complexity") == complexity)
            && (wanted["group"] is not { } group || item.Text("group") == group)).Names();

        var found = await Server.ReadPagesAsync(query, 2);

        found.Names().ShouldBe(expected);
        expected.Length.ShouldBeInRange(1, all.Count - 1);
    }

    [Fact]
    public async Task A_filter_that_nothing_matches_gives_an_empty_page()
    {
        var page = await Server.ReadAsync($"{ScanCalls.Capabilities}?provider=nobody");

        page.ToJsonString().ShouldBe("""{"items":[],"total":0}""");
    }

    [Fact]
    public async Task A_cursor_serves_its_own_query_only()
    {
        var cursor = (await Server.ReadAsync($"{ScanCalls.Capabilities}?limit=2")).Text("nextCursor");

        using var response = await Server.GetAsync($"{ScanCalls.Capabilities}?limit=2&complexity=low&cursor={cursor}");

        (await response.ProblemAsync(HttpStatusCode.BadRequest)).Errors()
            .ShouldBe(["cursor: cursor is damaged or belongs to another query; start again without it."]);
    }

    [Theory]
    [InlineData("limit=0", "limit: limit must be between 1 and 200; use nextCursor for more.")]
    [InlineData("limit=201", "limit: limit must be between 1 and 200; use nextCursor for more.")]
    [InlineData("complexity=huge", "complexity: complexity must be one of low, medium, high.")]
    [InlineData("provider=", "provider: provider must be a provider's name, for example 'aws'.")]
    [InlineData("cursor=xyz", "cursor: cursor is damaged or belongs to another query; start again without it.")]
    [InlineData("provder=aws", "provder: provder is not a known query parameter; did you mean provider?")]
    public async Task A_query_that_does_not_fit_is_refused_by_field(string query, string error)
    {
        using var response = await Server.GetAsync($"{ScanCalls.Capabilities}?{query}");

        (await response.ProblemAsync(HttpStatusCode.BadRequest)).Errors().ShouldBe([error]);
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_query_comes_at_once()
    {
        using var response = await Server.GetAsync($"{ScanCalls.Capabilities}?limit=-1&complexity=LOW&query={new string('x', 1001)}&group={new string('g', 254)}");

        (await response.ProblemAsync(HttpStatusCode.BadRequest))["errors"]!.AsObject().Select(pair => pair.Key)
            .ShouldBe(["query", "limit", "complexity", "group"]);
    }

    [Theory]
    [InlineData("?limit=5")]
    [InlineData("?query=certificate")]
    [InlineData("/pods")]
    public async Task What_a_client_has_already_is_not_sent_again(string path)
    {
        using var first = await Server.GetAsync(ScanCalls.Capabilities + path);
        using var second = await Server.GetAsync(ScanCalls.Capabilities + path, ("If-None-Match", first.Headers.ETag!.ToString()));

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_capability_is_the_same_by_name_and_by_id()
    {
        var byName = await Server.ReadAsync($"{ScanCalls.Capabilities}/sqls.platform.example.org");
        var byId = await Server.ReadAsync($"{ScanCalls.Capabilities}/{byName.Text("id")}");

        byId.ToJsonString().ShouldBe(byName.ToJsonString());
        byName.Text("kind").ShouldBe("SQL");
        byName["providers"]!.AsArray().Select(each => each!.GetValue<string>()).ShouldBe(["aws", "azure", "gcp"]);
    }

    [Theory]
    [InlineData("nothing.example.org")]
    [InlineData("00000000-0000-0000-0000-000000000001")]
    [InlineData("%F0%9F%98%80")]
    public async Task What_is_not_there_is_not_found(string name)
    {
        using var response = await Server.GetAsync($"{ScanCalls.Capabilities}/{name}");

        (await response.ProblemAsync(HttpStatusCode.NotFound)).Text("detail").ShouldContain(Uri.UnescapeDataString(name));
    }
}
