using System.Net;
using System.Net.Http.Headers;
using DotAi.Server.Mcp;
using Microsoft.AspNetCore.Http;

namespace DotAi.Server.Tests.Mcp;

public sealed class McpRefusalTests(McpServerFixture fixture) : IClassFixture<McpServerFixture>
{
    private const string Ping = """{"jsonrpc":"2.0","id":1,"method":"ping"}""";

    private McpPeer Peer => fixture.Peer;

    private RunningServer Server => fixture.Server;

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    public async Task Only_POST_is_served(string method)
    {
        using var response = await Server.SendAsync(new HttpMethod(method), "/mcp", content: null, ("Accept", "text/event-stream"));

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["POST"]);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"ping"}]""")]
    public async Task Batches_are_refused_in_words(string body)
    {
        var answer = await Peer.PostAsync(body, ("MCP-Protocol-Version", "2025-03-26"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ErrorCode.ShouldBe(-32600);
        answer.ErrorMessage.ShouldBe("Batches are not supported; send each message as a request of its own.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("not json")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping"} {}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"id":2,"method":"ping"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"greet","name":"crash"}}""")]
    public async Task Malformed_and_ambiguous_bodies_do_not_parse(string body)
    {
        var answer = await Peer.PostAsync(body);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ErrorCode.ShouldBe(-32700);
        answer.Message["id"].ShouldBeNull();
    }

    [Theory]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"jsonrpc":"1.0","id":1,"method":"ping"}""")]
    [InlineData("""{"jsonrpc":2.0,"id":1,"method":"ping"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":5}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}""")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"ping"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"ping"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"ping"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":99999999999999999999,"method":"ping"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{}}""")]
    public async Task What_is_no_request_is_an_invalid_request(string body)
    {
        var answer = await Peer.PostAsync(body);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ErrorCode.ShouldBe(-32600);
    }

    [Theory]
    [InlineData(63, HttpStatusCode.OK)]
    [InlineData(65, HttpStatusCode.BadRequest)]
    [InlineData(100_000, HttpStatusCode.BadRequest)]
    public async Task Nesting_is_bounded(int depth, HttpStatusCode expected)
    {
        // The message itself is two levels deep: the object and its params.
        var nested = string.Concat(Enumerable.Repeat("[", depth - 2)) + string.Concat(Enumerable.Repeat("]", depth - 2));
        var answer = await Peer.PostAsync($$$"""{"jsonrpc":"2.0","id":1,"method":"ping","params":{"x":{{{nested}}}}}""");

        answer.Status.ShouldBe(expected);
    }

    [Fact]
    public async Task Large_bodies_are_refused_before_they_are_sent()
    {
        using var body = new ByteArrayContent(new byte[2 << 20]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = body, Headers = { ExpectContinue = true } };
        request.Headers.TryAddWithoutValidation("Accept", McpPeer.Accept);
        using var response = await Server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await response.JsonAsync())["error"]!["code"]!.GetValue<int>().ShouldBe(-32600);
    }

    [Fact]
    public async Task A_large_body_of_unknown_length_is_refused_when_it_has_grown_too_large()
    {
        var context = new DefaultHttpContext { Request = { Body = new MemoryStream(new byte[1001]) } };

        var (_, refusal) = await new McpMessageReader(new McpSettings(BodyBytes: 1000)).ReadAsync(context.Request, TestContext.Current.CancellationToken);

        refusal!.Status.ShouldBe(StatusCodes.Status413PayloadTooLarge);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_browser_form_cannot_reach_the_endpoint(string type)
    {
        using var body = new StringContent(Ping, new MediaTypeHeaderValue(type));
        using var response = await Server.SendAsync(HttpMethod.Post, "/mcp", body, ("Accept", McpPeer.Accept));

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("application/json, text/event-stream", HttpStatusCode.OK)]
    [InlineData("text/event-stream;q=0.5, application/json", HttpStatusCode.OK)]
    [InlineData("*/*", HttpStatusCode.OK)]
    [InlineData("application/json", HttpStatusCode.NotAcceptable)]
    [InlineData("text/event-stream", HttpStatusCode.NotAcceptable)]
    [InlineData("text/html", HttpStatusCode.NotAcceptable)]
    public async Task Clients_must_take_both_forms_of_an_answer(string accept, HttpStatusCode expected)
    {
        using var response = await Server.PostJsonAsync("/mcp", Ping, ("Accept", accept));

        response.StatusCode.ShouldBe(expected);
    }

    [Theory]
    [InlineData("Host", "evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Authorization", "Bearer wrong", HttpStatusCode.Unauthorized)]
    public async Task The_guards_of_the_whole_server_stand_before_it(string header, string value, HttpStatusCode expected)
    {
        using var response = await Server.PostJsonAsync("/mcp", Ping, ("Accept", McpPeer.Accept), (header, value));

        await response.ProblemAsync(expected);
    }

    [Fact]
    public async Task A_list_of_revisions_is_none()
    {
        var answer = await Peer.PostAsync(Ping, ("MCP-Protocol-Version", "2025-11-25"), ("MCP-Protocol-Version", "2026-07-28"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ErrorCode.ShouldBe(-32022);
    }

    [Fact]
    public async Task An_old_session_id_is_ignored()
    {
        var answer = await Peer.PostAsync(Ping, ("Mcp-Session-Id", "gone"));

        answer.Status.ShouldBe(HttpStatusCode.OK);
    }
}
