using System.Net;
using DotAi.Server.Tests.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace DotAi.Server.Tests.Mcp;

public sealed class McpResourceTests(McpResourceTests.Fixture fixture) : IClassFixture<McpResourceTests.Fixture>
{
    private McpPeer Peer => fixture.Peer;

    [Fact]
    public async Task Templates_are_listed()
    {
        var templates = (await Peer.CallAsync("resources/templates/list")).Result["resourceTemplates"]!.AsArray();

        templates.Select(template => template!["name"]!.GetValue<string>()).ShouldBe(["capabilities", "numbers"]);
        templates[1]!.ToJsonString().ShouldBe(
            """{"name":"numbers","title":"Numbers of numbers","uriTemplate":"test://numbers/{id}","description":"Counts","mimeType":"text/plain"}""");
    }

    [Fact]
    public async Task Resources_are_listed_in_pages()
    {
        var first = (await Peer.CallAsync("resources/list")).Result;
        var second = (await Peer.CallAsync("resources/list", $$"""{"cursor":"{{first["nextCursor"]}}"}""")).Result;

        first["resources"]!.AsArray().Count.ShouldBe(100);
        first["resources"]![0]!.ToJsonString().ShouldBe("""{"name":"numbers-0","uri":"test://numbers/0","mimeType":"text/plain"}""");
        second["resources"]!.AsArray().Count.ShouldBe(20);
        second.ContainsKey("nextCursor").ShouldBeFalse();
    }

    [Fact]
    public async Task A_resource_is_read()
    {
        var result = (await Peer.CallAsync("resources/read", """{"uri":"test://numbers/5"}""")).Result;

        result["contents"]!.ToJsonString().ShouldBe("""[{"uri":"test://numbers/5","mimeType":"text/plain","text":"number 5 for local"}]""");
    }

    [Fact]
    public async Task A_missing_resource_has_the_code_of_its_revision()
    {
        var older = await Peer.CallAsync("resources/read", """{"uri":"test://numbers/500"}""");
        var newer = await Peer.CallPerRequestAsync("resources/read", """{"uri":"test://numbers/500"}""", "test://numbers/500");

        older.ErrorCode.ShouldBe(-32002);
        newer.ErrorCode.ShouldBe(-32602);
        newer.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_wrong_cursor_is_a_wrong_parameter()
    {
        var answer = await Peer.CallAsync("resources/list", """{"cursor":"x"}""");

        answer.ErrorCode.ShouldBe(-32602);
        answer.ErrorMessage.ShouldContain("cursor");
    }

    public sealed class Fixture : IAsyncLifetime
    {
        private RunningServer _server = null!;

        internal McpPeer Peer { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            _server = await RunningServer.StartAsync(services: services => services.AddSingleton(SampleResources.Numbers("numbers", 120)));
            Peer = new McpPeer(_server);
        }

        public ValueTask DisposeAsync() => _server.DisposeAsync();
    }
}
