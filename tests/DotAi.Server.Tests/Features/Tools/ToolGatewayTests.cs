using System.Net;
using System.Text.Json.Nodes;
using DotAi.Server.Tests.Mcp;
using DotAi.Server.Tests.Tools;
using DotAi.Workflows;

namespace DotAi.Server.Tests.Features.Tools;

public sealed class ToolGatewayTests(McpServerFixture fixture) : IClassFixture<McpServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task The_list_shows_what_MCP_shows()
    {
        var answer = await (await Server.GetAsync("/api/v1/tools")).JsonAsync();
        var listed = (await fixture.Peer.CallAsync("tools/list")).Result["tools"]!.AsArray();

        answer["success"]!.GetValue<bool>().ShouldBeTrue();
        answer["meta"]!["version"]!.GetValue<string>().ShouldBe("v1");
        var tools = answer["data"]!["tools"]!.AsArray();
        tools.Select(tool => tool!["name"]!.GetValue<string>()).ShouldBe(listed.Select(tool => tool!["name"]!.GetValue<string>()));
        answer["data"]!["total"]!.GetValue<int>().ShouldBe(tools.Count);
        foreach (var (here, there) in tools.Zip(listed))
        {
            JsonNode.DeepEquals(here!["schema"], there!["inputSchema"]).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("?category=SAMPLES", "greet")]
    [InlineData("?tag=greeting", "greet")]
    [InlineData("?search=GREE", "greet")]
    [InlineData("?category=none")]
    [InlineData("?tag=greeting&search=crash")]
    public async Task The_list_can_be_narrowed(string query, params string[] names)
    {
        var data = (await (await Server.GetAsync("/api/v1/tools" + query)).JsonAsync())["data"]!;

        data["tools"]!.AsArray().Select(tool => tool!["name"]!.GetValue<string>()).ShouldBe(names);
        data["categories"]!.AsArray().Count.ShouldBe(names.Length);
    }

    [Fact]
    public async Task A_call_brings_its_result_in_the_known_envelope()
    {
        using var response = await Server.PostJsonAsync("/api/v1/tools/greet", """{"name":"Ada"}""");
        var answer = await response.JsonAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Select(member => member.Key).ShouldBe(["success", "data", "meta"]);
        answer["success"]!.GetValue<bool>().ShouldBeTrue();
        answer["data"]!["tool"]!.GetValue<string>().ShouldBe("greet");
        answer["data"]!["executionTime"]!.GetValue<double>().ShouldBeGreaterThanOrEqualTo(0);
        answer["data"]!["result"]!.ToJsonString().ShouldBe("""{"greeting":"Hello, Ada!","caller":"local"}""");
        answer["meta"]!["requestId"]!.GetValue<string>().ShouldBe(response.Headers.GetValues("X-Request-Id").Single());
    }

    [Theory]
    [InlineData("greet", """{"nam":"x"}""", HttpStatusCode.BadRequest, "INVALID_REQUEST")]
    [InlineData("greet", "[]", HttpStatusCode.BadRequest, "INVALID_REQUEST")]
    [InlineData("greet", "{", HttpStatusCode.BadRequest, "INVALID_REQUEST")]
    [InlineData("greet", """{"name":"a","name":"b"}""", HttpStatusCode.BadRequest, "INVALID_REQUEST")]
    [InlineData("gret", "{}", HttpStatusCode.NotFound, "TOOL_NOT_FOUND")]
    [InlineData("refuse", "{}", HttpStatusCode.Conflict, "CONFLICT")]
    [InlineData("crash", "{}", HttpStatusCode.InternalServerError, "INTERNAL_ERROR")]
    public async Task The_outer_success_tells_the_truth(string tool, string body, HttpStatusCode status, string code)
    {
        using var response = await Server.PostJsonAsync("/api/v1/tools/" + tool, body);
        var answer = await response.JsonAsync();

        response.StatusCode.ShouldBe(status);
        answer.Select(member => member.Key).ShouldBe(["success", "error", "meta"]);
        answer["success"]!.GetValue<bool>().ShouldBeFalse();
        answer["error"]!["code"]!.GetValue<string>().ShouldBe(code);
        answer["error"]!["message"]!.GetValue<string>().ShouldNotBeEmpty();
        answer.ToJsonString().ShouldNotContain("secret");
    }

    [Fact]
    public async Task An_empty_body_stands_for_no_arguments()
    {
        using var response = await Server.SendAsync(HttpMethod.Post, "/api/v1/tools/greet", content: null);
        var answer = await response.JsonAsync();

        answer["error"]!["details"]!["problems"]!.ToJsonString().ShouldBe("""[{"field":"name","message":"name is required."}]""");
    }

    [Fact]
    public async Task When_to_try_again_is_also_a_header()
    {
        await using var server = await McpServerFixture.StartAsync(SampleTools.Refuse(new WorkflowError.LimitExceeded("Too many.", TimeSpan.FromSeconds(7))));
        using var response = await server.PostJsonAsync("/api/v1/tools/refuse", "{}");

        response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task A_tool_is_called_by_POST_only()
    {
        using var response = await Server.GetAsync("/api/v1/tools/greet");

        await response.ProblemAsync(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["POST"]);
    }

    [Theory]
    [InlineData("""{"name":"Ada"}""")]
    [InlineData("""{"name":""}""")]
    [InlineData("""{"name":"Ada","times":"3","x":1}""")]
    public async Task Both_transports_give_the_same_value_or_the_same_problems(string arguments)
    {
        var gateway = await (await Server.PostJsonAsync("/api/v1/tools/greet", arguments)).JsonAsync();
        var mcp = await fixture.Peer.CallToolAsync("greet", arguments);

        if (gateway["success"]!.GetValue<bool>())
        {
            JsonNode.DeepEquals(gateway["data"]!["result"], mcp.Result["structuredContent"]).ShouldBeTrue();
            return;
        }

        gateway["error"]!["message"]!.GetValue<string>().ShouldBe(mcp.ToolError["message"]!.GetValue<string>());
        JsonNode.DeepEquals(gateway["error"]!["details"], mcp.ToolError["details"]).ShouldBeTrue();
    }
}
