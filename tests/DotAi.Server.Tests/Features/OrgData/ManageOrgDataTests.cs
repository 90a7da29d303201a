using System.Text.Json;
using System.Text.Json.Nodes;
using DotAi.Server.JsonSchema;

namespace DotAi.Server.Tests.Features.OrgData;

public sealed class ManageOrgDataTests(OrgDataFixture fixture) : IClassFixture<OrgDataFixture>
{
    [Fact]
    public async Task A_list_has_the_keys_that_clients_know_and_pages_over_everything()
    {
        var names = new List<string>();
        var cursor = (string?)null;
        do
        {
            var data = (await fixture.CallAsync(new { operation = "list", limit = 20, cursor }.WithoutNulls()))["data"]!.AsObject();
            var page = data["capabilities"]!.AsArray();
            data["returnedCount"]!.GetValue<int>().ShouldBe(page.Count);
            names.AddRange(page.Select(item => item!["resourceName"]!.GetValue<string>()));
            cursor = data["nextCursor"]?.GetValue<string>();
            if (cursor is null)
            {
                data["totalCount"]!.GetValue<int>().ShouldBe(names.Count);
            }
        }
        while (cursor is not null);

        names.ShouldBeUnique();
        names.ShouldContain("deployments.apps");
    }

    [Fact]
    public async Task A_search_ranks_from_one_with_scores_between_zero_and_one()
    {
        var data = (await fixture.CallAsync(new { operation = "search", id = "postgres database", limit = 3 }))["data"]!.AsObject();

        data["fits"]!.GetValue<bool>().ShouldBeTrue();
        var results = data["results"]!.AsArray();
        results.Select(hit => hit!["rank"]!.GetValue<int>()).ShouldBe([1, 2, 3]);
        results.Select(hit => hit!["score"]!.GetValue<double>()).ShouldAllBe(score => score > 0 && score <= 1);
        results.ShouldContain(hit => hit!["capabilities"]!.AsArray().Any(tag => tag!.GetValue<string>().Contains("database")));
    }

    [Fact]
    public async Task A_search_that_nothing_answers_says_so_and_why()
    {
        var answer = await fixture.CallAsync(new { operation = "search", id = "frobnicate the wuzzle" });

        var data = answer["data"]!.AsObject();
        (data["fits"]!.GetValue<bool>(), data["resultCount"]!.GetValue<int>()).ShouldBe((false, 0));
        data["reason"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_second_page_of_a_search_continues_the_ranks()
    {
        var first = (await fixture.CallAsync(new { operation = "search", id = "database", limit = 2 }))["data"]!;
        var second = (await fixture.CallAsync(new { operation = "search", id = "database", limit = 2, cursor = first["nextCursor"]!.GetValue<string>() }))["data"]!;

        second["results"]!.AsArray().Select(hit => hit!["rank"]!.GetValue<int>()).First().ShouldBe(3);
    }

    [Theory]
    [InlineData("""{"operation":"get"}""", "id: id must name the capability: its id or its resource name (plural.group).")]
    [InlineData("""{"operation":"delete"}""", "id: id must name the capability: its id or its resource name (plural.group).")]
    [InlineData("""{"operation":"search"}""", "id: id must hold what to search for, in plain words or as a resource name.")]
    [InlineData("""{"operation":"list","cursor":"abc"}""", "cursor: cursor is damaged or belongs to another query; start again without it.")]
    public async Task What_an_operation_lacks_is_named_by_field(string arguments, string problem)
    {
        var json = JsonNode.Parse(arguments)!.AsObject();
        json["dataType"] = "capabilities";

        var answer = await fixture.Peer.CallToolAsync("manageOrgData", json.ToJsonString());

        answer.Problems.ShouldBe([problem]);
    }

    [Fact]
    public async Task Resources_that_are_not_served_are_named_under_the_argument_that_named_them()
    {
        var answer = await fixture.Peer.CallToolAsync("manageOrgData", OrgDataFixture.Arguments(new { operation = "scan", resourceList = "pods, pdos" }));

        answer.Problems.ShouldBe(["resourceList: The cluster serves no resource 'pdos'; write plural.group, or the plural alone in the core group. Did you mean 'pods'?"]);
    }

    [Fact]
    public async Task All_wrong_arguments_are_told_at_once()
    {
        var answer = await fixture.Peer.CallToolAsync("manageOrgData", """{"dataType":"capability","operation":"lst","limt":5}""");

        answer.Problems.Select(problem => problem.Split(':')[0]).ShouldBe(["dataType", "limt", "operation"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_not_stored_is_not_found()
    {
        var answer = await fixture.Peer.CallToolAsync("manageOrgData", OrgDataFixture.Arguments(new { operation = "get", id = "nothing.example.com" }));

        answer.ToolError["code"]!.GetValue<string>().ShouldBe("not-found");
    }

    [Fact]
    public async Task Every_answer_fits_the_published_schema()
    {
        var schema = JsonSchemaValidator.Compile(fixture.Tool("manageOrgData").OutputSchema!.Value);
        object[] calls =
        [
            new { operation = "scan" },
            new { operation = "scan", resourceList = "pods" },
            new { operation = "scan", mode = "full" },
            new { operation = "progress" },
            new { operation = "cancel" },
            new { operation = "list", limit = 200 },
            new { operation = "get", id = "deployments.apps" },
            new { operation = "search", id = "tls certificate for my domain" },
            new { operation = "search", id = "zzzzqqq" },
        ];

        foreach (var call in calls)
        {
            var answer = await fixture.CallAsync(call);
            schema.Validate(JsonElement.Parse(answer.ToJsonString())).ShouldBeEmpty(answer.ToJsonString());
        }
    }

    [Fact]
    public async Task The_version_tool_tells_the_same_as_the_status_and_fits_its_schema()
    {
        var answer = await fixture.Peer.CallToolAsync("version", "{}");

        var report = answer.Result["structuredContent"]!.AsObject();
        JsonSchemaValidator.Compile(fixture.Tool("version").OutputSchema!.Value).Validate(JsonElement.Parse(report.ToJsonString())).ShouldBeEmpty();
        report["summary"]!["overall"]!.GetValue<string>().ShouldBe("healthy");
        report["system"]!["kubernetes"]!["kind"]!.GetValue<string>().ShouldBe("sample");
        report["system"]!["vectorDB"]!["kind"]!.GetValue<string>().ShouldBe("embedded");
    }

    [Fact]
    public async Task Stored_capabilities_are_resources_that_can_be_read()
    {
        var list = (await fixture.Peer.CallAsync("resources/list")).Result;
        var uri = list["resources"]!.AsArray().Select(item => item!["uri"]!.GetValue<string>()).First(each => each.EndsWith("/deployments.apps", StringComparison.Ordinal));

        var read = (await fixture.Peer.CallAsync("resources/read", $$"""{"uri":"{{uri}}"}""")).Result;

        JsonNode.Parse(read["contents"]![0]!["text"]!.GetValue<string>())!["kind"]!.GetValue<string>().ShouldBe("Deployment");
    }

    [Fact]
    public async Task The_guided_tasks_are_offered_as_prompts()
    {
        var prompts = (await fixture.Peer.CallAsync("prompts/list")).Result["prompts"]!.AsArray();

        prompts.Select(prompt => prompt!["name"]!.GetValue<string>()).ShouldBe(["scan-capabilities", "status"]);
        var text = (await fixture.Peer.CallAsync("prompts/get", """{"name":"scan-capabilities"}""")).Result["messages"]![0]!["content"]!["text"]!.GetValue<string>();
        text.ShouldContain("manageOrgData");
    }
}
