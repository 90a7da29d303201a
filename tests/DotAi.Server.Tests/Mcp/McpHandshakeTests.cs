using System.Net;

namespace DotAi.Server.Tests.Mcp;

public sealed class McpHandshakeTests(McpServerFixture fixture) : IClassFixture<McpServerFixture>
{
    private McpPeer Peer => fixture.Peer;

    [Theory]
    [InlineData("2025-03-26")]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    public async Task The_revision_asked_for_is_the_one_agreed(string revision)
    {
        var answer = await InitializeAsync(revision);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.MediaType.ShouldBe("application/json");
        answer.Result["protocolVersion"]!.GetValue<string>().ShouldBe(revision);
        answer.Result["serverInfo"]!["name"]!.GetValue<string>().ShouldBe("dot-ai");
        answer.Result["instructions"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("2024-11-05")]
    [InlineData("1999-01-01")]
    public async Task An_unserved_revision_is_answered_with_the_latest_that_has_a_handshake(string revision)
    {
        var answer = await InitializeAsync(revision);

        answer.Result["protocolVersion"]!.GetValue<string>().ShouldBe("2025-11-25");
    }

    [Fact]
    public async Task Nothing_is_promised_that_a_server_without_sessions_cannot_keep()
    {
        var capabilities = (await InitializeAsync("2025-11-25")).Result["capabilities"]!.AsObject();

        foreach (var part in new[] { "tools", "prompts", "resources" })
        {
            capabilities[part]!.AsObject().ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task No_session_is_opened()
    {
        using var response = await fixture.Server.PostJsonAsync("/mcp", InitializeBody("2025-11-25"), ("Accept", McpPeer.Accept));

        response.Headers.Contains("Mcp-Session-Id").ShouldBeFalse();
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Content.Headers.ContentLength!.Value.ShouldBePositive();
    }

    [Fact]
    public async Task The_notification_that_ends_the_handshake_is_accepted()
    {
        using var response = await fixture.Server.PostJsonAsync(
            "/mcp", """{"jsonrpc":"2.0","method":"notifications/initialized"}""", ("Accept", McpPeer.Accept), ("MCP-Protocol-Version", "2025-11-25"));

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_without_a_revision_is_taken_for_one_of_the_oldest()
    {
        var answer = await Peer.PostAsync("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""");

        answer.Result["tools"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_ping_is_answered()
    {
        (await Peer.CallAsync("ping")).Result.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_method_is_an_error_of_the_protocol_not_of_the_connection()
    {
        var answer = await Peer.CallAsync("no/such");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.ErrorCode.ShouldBe(-32601);
        answer.Message["id"]!.GetValue<int>().ShouldBe(7);
    }

    private Task<McpAnswer> InitializeAsync(string revision) => Peer.PostAsync(InitializeBody(revision));

    private static string InitializeBody(string revision) =>
        $$$"""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{},"clientInfo":{"name":"test","version":"1"},"protocolVersion":"{{{revision}}}" } }""";
}
