using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using DotAi.Server.Tests.Tools;
using DotAi.Workflows;
using Microsoft.Extensions.Logging;

namespace DotAi.Server.Tests.Mcp;

public sealed class McpToolTests(McpServerFixture fixture) : IClassFixture<McpServerFixture>
{
    private McpPeer Peer => fixture.Peer;

    [Fact]
    public async Task The_list_is_in_order_and_says_everything_about_a_tool()
    {
        var tools = (await Peer.CallAsync("tools/list")).Result["tools"]!.AsArray();

        var names = tools.Select(tool => tool!["name"]!.GetValue<string>()).ToArray();
        names.ShouldBe(names.Order(StringComparer.Ordinal));
        var greet = tools.Single(tool => tool!["name"]!.GetValue<string>() == "greet")!.AsObject();
        greet["title"]!.GetValue<string>().ShouldBe("Title of greet");
        greet["description"]!.GetValue<string>().ShouldBe("Describes greet");
        JsonNode.DeepEquals(greet["inputSchema"], JsonNode.Parse(SampleTools.GreetSchema)).ShouldBeTrue();
        greet["outputSchema"]!["required"]!.AsArray().Count.ShouldBe(2);
        greet["annotations"]!.ToJsonString().ShouldBe(
            """{"title":"Title of greet","destructiveHint":false,"idempotentHint":true,"openWorldHint":false,"readOnlyHint":true}""");
    }

    [Fact]
    public async Task A_call_answers_with_structure_and_the_same_as_text()
    {
        var answer = await Peer.CallToolAsync("greet", """{"name":"Ada"}""");

        answer.MediaType.ShouldBe("application/json");
        answer.Result["structuredContent"]!.ToJsonString().ShouldBe("""{"greeting":"Hello, Ada!","caller":"local"}""");
        JsonNode.DeepEquals(JsonNode.Parse(answer.Text), answer.Result["structuredContent"]).ShouldBeTrue();
        answer.Result.ContainsKey("isError").ShouldBeFalse();
    }

    [Fact]
    public async Task All_problems_with_arguments_are_told_at_once_so_that_a_model_can_put_them_right()
    {
        var answer = await Peer.CallToolAsync("greet", """{"nam":"Ada","times":9}""");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.ToolError["code"]!.GetValue<string>().ShouldBe("invalid");
        answer.Problems.ShouldBe(
        [
            "name: name is required.",
            "nam: nam is not known here; did you mean name?",
            "times: times must be at most 3, but is 9.",
        ]);
    }

    [Theory]
    [InlineData("tools/call", """{"name":"greet","arguments":[]}""", "params.arguments must be an object.")]
    [InlineData("tools/call", """{"name":5,"arguments":"x"}""", "params.name must be a string. params.arguments must be an object.")]
    [InlineData("tools/call", """{}""", "params.name must be a string.")]
    [InlineData("tools/call", """{"name":"greet","_meta":{"progressToken":1.5}}""", "params._meta.progressToken must be a string or an integer.")]
    [InlineData("tools/list", """{"cursor":5}""", "params.cursor must be a string.")]
    [InlineData("prompts/get", """{"name":null}""", "params.name must be a string.")]
    [InlineData("resources/read", """{"uri":[]}""", "params.uri must be a string.")]
    [InlineData("ping", """{"_meta":"x"}""", "params._meta must be an object.")]
    public async Task Parameters_of_the_wrong_form_are_named(string method, string parameters, string message)
    {
        var answer = await Peer.CallAsync(method, parameters);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.ErrorCode.ShouldBe(-32602);
        answer.ErrorMessage.ShouldBe(message);
        answer.Message["id"]!.GetValue<int>().ShouldBe(7);
    }

    [Theory]
    [InlineData("""{"name":"greet","arguments":null}""")]
    [InlineData("""{"name":"greet"}""")]
    public async Task Absent_arguments_are_no_arguments(string parameters)
    {
        (await Peer.CallAsync("tools/call", parameters)).Problems.ShouldBe(["name: name is required."]);
    }

    [Fact]
    public async Task An_unknown_tool_is_a_wrong_parameter_and_the_near_miss_is_named()
    {
        var answer = await Peer.CallToolAsync("gret", "{}");

        answer.ErrorCode.ShouldBe(-32602);
        answer.ErrorMessage.ShouldContain("did you mean greet?");
    }

    public static TheoryData<WorkflowError, string> Errors => new()
    {
        { WorkflowError.Invalid.Field("name", "name is taken."), """{"code":"invalid","message":"name is taken.","details":{"problems":[{"field":"name","message":"name is taken."}]}}""" },
        { new WorkflowError.NotFound("No such item."), """{"code":"not-found","message":"No such item."}""" },
        { new WorkflowError.Conflict("Not now.", "review"), """{"code":"conflict","message":"Not now.","details":{"expectedStep":"review"}}""" },
        { new WorkflowError.Forbidden("create", "policies", "You may not."), """{"code":"forbidden","message":"You may not.","details":{"verb":"create","resource":"policies"}}""" },
        { new WorkflowError.LimitExceeded("Too many.", TimeSpan.FromSeconds(2.5)), """{"code":"limit-exceeded","message":"Too many.","details":{"retryAfterSeconds":3}}""" },
        { new WorkflowError.Unavailable("store", "The store is away."), """{"code":"unavailable","message":"The store is away.","details":{"dependency":"store"}}""" },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Every_workflow_error_becomes_a_tool_error_with_its_code_and_text(WorkflowError error, string expected)
    {
        await using var server = await McpServerFixture.StartAsync(SampleTools.Refuse(error), SampleTools.RefuseInPort(error));
        var peer = new McpPeer(server);

        foreach (var tool in new[] { "refuse", "refuse-in-port" })
        {
            (await peer.CallToolAsync(tool, "{}")).ToolError.ToJsonString().ShouldBe(expected);
        }
    }

    [Fact]
    public async Task A_crash_is_logged_once_under_the_id_that_the_caller_learns_and_tells_nothing_else()
    {
        await using var server = await McpServerFixture.StartAsync(SampleTools.Crash);
        var answer = await new McpPeer(server).CallToolAsync("crash", "{}");

        answer.Body.ShouldNotContain("secret");
        answer.ToolError["code"]!.GetValue<string>().ShouldBe("internal");
        var id = answer.ToolError["details"]!["requestId"]!.GetValue<string>();
        var line = server.Logs.Lines.Single(line => line.Level == LogLevel.Error);
        line.Text.ShouldContain(id);
        line.Exception!.Message.ShouldBe("secret internals");
    }

    [Fact]
    public async Task The_bearer_of_a_token_is_the_caller()
    {
        const string Token = "0123456789abcdef0123456789abcdef";
        await using var server = await RunningServer.StartAsync(
            [$"--Auth:Tokens:ada={Token}"], services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(services, SampleTools.Greet));
        var body = """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"greet","arguments":{"name":"x"}}}""";

        var answer = await new McpPeer(server).PostAsync(body, ("Authorization", "Bearer " + Token));

        answer.Result["structuredContent"]!["caller"]!.GetValue<string>().ShouldBe("ada");
    }

    [Fact]
    public async Task Arguments_stay_valid_after_the_request_was_read()
    {
        var held = new TaskCompletionSource<JsonElement>();
        await using var server = await McpServerFixture.StartAsync(SampleTools.Define("hold", (arguments, _, _) =>
        {
            held.SetResult(arguments);
            return SampleTools.Value(arguments);
        }));
        var peer = new McpPeer(server);
        await peer.CallToolAsync("hold", """{"a":"first"}""");
        await peer.CallAsync("ping");

        (await held.Task).GetRawText().ShouldBe("""{"a":"first"}""");
    }
}
