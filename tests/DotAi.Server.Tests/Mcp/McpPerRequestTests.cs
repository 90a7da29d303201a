using System.Net;
using System.Text.Json.Nodes;

namespace DotAi.Server.Tests.Mcp;

public sealed class McpPerRequestTests(McpServerFixture fixture) : IClassFixture<McpServerFixture>
{
    private const string Revision = "io.modelcontextprotocol/protocolVersion";

    private McpPeer Peer => fixture.Peer;

    [Fact]
    public async Task Discovery_names_the_server_and_what_it_speaks()
    {
        var answer = await Peer.CallPerRequestAsync("server/discover");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Result["supportedVersions"]!.AsArray().Select(version => version!.GetValue<string>()).ShouldBe(["2026-07-28"]);
        answer.Result["resultType"]!.GetValue<string>().ShouldBe("complete");
        answer.Result["_meta"]!["io.modelcontextprotocol/serverInfo"]!["name"]!.GetValue<string>().ShouldBe("dot-ai");
        answer.Message["id"]!.GetValue<string>().ShouldBe("q-1");
    }

    [Theory]
    [InlineData("tools/list", "tools")]
    [InlineData("prompts/list", "prompts")]
    [InlineData("resources/templates/list", "resourceTemplates")]
    public async Task Lists_of_definitions_say_how_long_they_may_be_kept(string method, string member)
    {
        var result = (await Peer.CallPerRequestAsync(method)).Result;

        result[member].ShouldBeOfType<JsonArray>();
        result["ttlMs"]!.GetValue<int>().ShouldBe(300_000);
        result["cacheScope"]!.GetValue<string>().ShouldBe("public");
    }

    [Fact]
    public async Task Stored_items_are_not_to_be_kept()
    {
        var result = (await Peer.CallPerRequestAsync("resources/list")).Result;

        result["ttlMs"]!.GetValue<int>().ShouldBe(0);
        result["cacheScope"]!.GetValue<string>().ShouldBe("private");
    }

    [Fact]
    public async Task A_call_is_answered_as_complete()
    {
        var answer = await Peer.CallPerRequestAsync("tools/call", """{"name":"greet","arguments":{"name":"Ada"}}""", "greet");

        answer.Result["resultType"]!.GetValue<string>().ShouldBe("complete");
        answer.Result["structuredContent"]!["greeting"]!.GetValue<string>().ShouldBe("Hello, Ada!");
    }

    [Theory]
    [InlineData("no/such")]
    [InlineData("initialize")]
    [InlineData("ping")]
    [InlineData("logging/setLevel")]
    public async Task Unknown_and_removed_methods_are_not_found(string method)
    {
        var answer = await Peer.CallPerRequestAsync(method);

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        answer.ErrorCode.ShouldBe(-32601);
        answer.Message["id"]!.GetValue<string>().ShouldBe("q-1");
    }

    [Theory]
    [InlineData("Mcp-Method", "")]
    [InlineData("Mcp-Method", "tools/list")]
    [InlineData("Mcp-Method", "TOOLS/CALL")]
    [InlineData("Mcp-Name", "")]
    [InlineData("Mcp-Name", "crash")]
    [InlineData("Mcp-Name", "=?base64?!!!?=")]
    [InlineData("MCP-Protocol-Version", "")]
    [InlineData("MCP-Protocol-Version", "2025-11-25")]
    public async Task Headers_that_do_not_say_what_the_body_says_are_refused(string header, string value)
    {
        var answer = await Peer.CallPerRequestAsync("tools/call", """{"name":"greet","arguments":{"name":"Ada"}}""", "greet", (header, value));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ErrorCode.ShouldBe(-32020);
        answer.ErrorMessage.ShouldContain(header);
        answer.Message["id"]!.GetValue<string>().ShouldBe("q-1");
    }

    [Theory]
    [InlineData("  greet  ")]
    [InlineData("=?base64?Z3JlZXQ=?=")]
    public async Task A_name_may_be_padded_or_encoded_in_its_header(string value)
    {
        var answer = await Peer.CallPerRequestAsync("tools/call", """{"name":"greet","arguments":{"name":"Ada"}}""", "greet", ("Mcp-Name", value));

        answer.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_unknown_revision_is_answered_with_those_that_would_do()
    {
        var answer = await Peer.CallPerRequestAsync(
            "tools/list", $$$"""{"_meta":{"{{{Revision}}}":"2099-01-01"}}""", name: null, ("MCP-Protocol-Version", "2099-01-01"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ErrorCode.ShouldBe(-32022);
        answer.Message["error"]!["data"]!.ToJsonString().ShouldBe("""{"requested":"2099-01-01","supported":["2026-07-28"]}""");
    }

    [Fact]
    public async Task An_unknown_revision_in_the_header_alone_is_answered_with_all()
    {
        var answer = await Peer.CallAsync("tools/list", "{}", "2099-01-01");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Message["error"]!["data"]!["supported"]!.AsArray().Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"_meta":{}}""")]
    [InlineData("""{"_meta":5}""")]
    [InlineData("""{"_meta":{"io.modelcontextprotocol/clientCapabilities":{}}}""")]
    [InlineData("""{"_meta":{"io.modelcontextprotocol/protocolVersion":2026,"io.modelcontextprotocol/clientCapabilities":{}}}""")]
    [InlineData("""{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}""")]
    [InlineData("""{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":[]}}""")]
    public async Task Requests_that_lack_their_metadata_are_refused(string parameters)
    {
        var answer = await Peer.PostAsync(
            $$"""{"jsonrpc":"2.0","id":3,"method":"server/discover","params":{{parameters}}}""", ("MCP-Protocol-Version", "2026-07-28"), ("Mcp-Method", "server/discover"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ErrorCode.ShouldBe(-32602);
        answer.Message["id"]!.GetValue<int>().ShouldBe(3);
    }

    [Theory]
    [InlineData("""{"region":"eu"}""", "Mcp-Param-Region", "eu", true)]
    [InlineData("""{"region":"Köln"}""", "Mcp-Param-Region", "=?base64?S8O2bG4=?=", true)]
    [InlineData("""{"size":12}""", "Mcp-Param-Size", "12", true)]
    [InlineData("""{"public":true}""", "Mcp-Param-Public", "true", true)]
    [InlineData("""{"region":null}""", "X-Other", "1", true)]
    [InlineData("""{"region":"eu"}""", "Mcp-Param-Region", "us", false)]
    [InlineData("""{"region":"eu"}""", "X-Other", "1", false)]
    [InlineData("""{"region":"eu"}""", "Mcp-Param-Region", "=?base64?ZXU?=", false)]
    [InlineData("""{}""", "Mcp-Param-Region", "eu", false)]
    public async Task Mirrored_arguments_must_be_the_same_in_header_and_body(string arguments, string header, string value, bool same)
    {
        var answer = await Peer.CallPerRequestAsync("tools/call", $$"""{"name":"mirrored","arguments":{{arguments}}}""", "mirrored", (header, value));

        answer.Status.ShouldBe(same ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
        if (!same) answer.ErrorCode.ShouldBe(-32020);
    }

    [Fact]
    public async Task A_call_without_a_name_is_refused()
    {
        var answer = await Peer.CallPerRequestAsync("tools/call", """{"arguments":{}}""");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ErrorCode.ShouldBe(-32602);
    }
}
