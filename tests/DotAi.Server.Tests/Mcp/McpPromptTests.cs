using System.Text.Json.Nodes;
using DotAi.Server.Prompts;
using DotAi.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DotAi.Server.Tests.Mcp;

public sealed class McpPromptTests(McpPromptTests.Fixture fixture) : IClassFixture<McpPromptTests.Fixture>
{
    private static readonly PromptDefinition Welcome = new()
    {
        Name = "welcome-guest",
        Title = "Welcome a guest",
        Description = "Opens with a welcome",
        Arguments = [new("guest", "Guest", "Who comes", Required: true), new("tone", "Tone", "How to speak")],
        Render = (request, _) => Task.FromResult<Result<IReadOnlyList<PromptText>>>(
            new[] { PromptText.FromUser($"Welcome {request.Arguments["guest"]} for {request.Caller.Name}"), new PromptText(PromptMessageRole.Assistant, "Gladly.") }),
    };

    private static readonly PromptDefinition Failing = new()
    {
        Name = "failing",
        Title = "Fails",
        Description = "Fails",
        Render = (_, _) => Task.FromResult<Result<IReadOnlyList<PromptText>>>(new WorkflowError.Unavailable("store", "The store is away.")),
    };

    private McpPeer Peer => fixture.Peer;

    [Fact]
    public async Task Prompts_are_listed_in_order_with_their_arguments()
    {
        var prompts = (await Peer.CallAsync("prompts/list")).Result["prompts"]!.AsArray();

        prompts.Select(prompt => prompt!["name"]!.GetValue<string>()).ShouldBe(["failing", "scan-capabilities", "status", "welcome-guest"]);
        prompts[3]!["arguments"]!.ToJsonString().ShouldBe(
            """[{"name":"guest","title":"Guest","description":"Who comes","required":true},{"name":"tone","title":"Tone","description":"How to speak","required":false}]""");
    }

    [Fact]
    public async Task A_prompt_is_rendered_for_its_caller()
    {
        var result = (await GetAsync("welcome-guest", """{"guest":"Ada"}""")).Result;

        result["description"]!.GetValue<string>().ShouldBe("Opens with a welcome");
        result["messages"]!.AsArray().Select(message => $"{message!["role"]}: {message["content"]!["text"]}").ShouldBe(["user: Welcome Ada for local", "assistant: Gladly."]);
    }

    [Theory]
    [InlineData("welcome-guest", """{}""", "guest is required.")]
    [InlineData("welcome-guest", """{"guest":" "}""", "guest is required.")]
    [InlineData("welcome-guest", """{"guest":"Ada","tonne":"x"}""", "tonne is not known here; did you mean tone?")]
    [InlineData("welcome-guest", """{"guest":5,"tone":"x"}""", "guest must be a string. guest is required.")]
    [InlineData("welcome-gest", """{}""", "There is no prompt of this name; did you mean welcome-guest?")]
    public async Task What_is_wrong_with_a_request_is_said(string name, string arguments, string message)
    {
        var answer = await GetAsync(name, arguments);

        answer.ErrorCode.ShouldBe(-32602);
        answer.ErrorMessage.ShouldBe(message);
    }

    [Fact]
    public async Task A_failure_to_render_is_an_internal_error_with_its_reason()
    {
        var answer = await GetAsync("failing", "{}");

        answer.ErrorCode.ShouldBe(-32603);
        answer.ErrorMessage.ShouldBe("The store is away.");
    }

    [Fact]
    public async Task A_crash_is_logged_under_the_id_that_the_caller_learns_and_tells_nothing_else()
    {
        var crash = Failing with { Render = (_, _) => throw new InvalidOperationException("secret internals") };
        await using var server = await RunningServer.StartAsync(services: services => services.AddSingleton(crash));
        var answer = await new McpPeer(server).CallAsync("prompts/get", """{"name":"failing"}""");

        answer.ErrorCode.ShouldBe(-32603);
        answer.Body.ShouldNotContain("secret");
        var line = server.Logs.Lines.Single(line => line.Level == LogLevel.Error);
        answer.ErrorMessage.ShouldContain(line.Text.Split(' ')[^1]);
    }

    [Fact]
    public async Task A_port_that_refuses_while_a_prompt_is_rendered_speaks_for_itself()
    {
        var refusing = Failing with { Render = (_, _) => throw new WorkflowException(new WorkflowError.Forbidden("read", "items", "You may not.")) };
        await using var server = await RunningServer.StartAsync(services: services => services.AddSingleton(refusing));
        var answer = await new McpPeer(server).CallAsync("prompts/get", """{"name":"failing"}""");

        answer.ErrorCode.ShouldBe(-32602);
        answer.ErrorMessage.ShouldBe("You may not.");
    }

    [Theory]
    [InlineData("Welcome")]
    [InlineData("welcome_guest")]
    [InlineData("-welcome")]
    [InlineData("")]
    public void Names_must_be_kebab_case(string name)
    {
        Should.Throw<ArgumentException>(() => new PromptRegistry([Welcome with { Name = name }]));
    }

    private Task<McpAnswer> GetAsync(string name, string arguments) =>
        Peer.CallAsync("prompts/get", new JsonObject { ["name"] = name, ["arguments"] = JsonNode.Parse(arguments) }.ToJsonString());

    public sealed class Fixture : IAsyncLifetime
    {
        private RunningServer _server = null!;

        internal McpPeer Peer { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            _server = await RunningServer.StartAsync(services: services => services.AddSingleton(Welcome).AddSingleton(Failing));
            Peer = new McpPeer(_server);
        }

        public ValueTask DisposeAsync() => _server.DisposeAsync();
    }
}
