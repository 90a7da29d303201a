using System.Net;
using DotAi.Workflows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DotAi.Server.Tests.Security;

public sealed class TokenTests
{
    private const string Token = "ci-token-0123456789";
    private static readonly string[] Tokens = [$"--Auth:Tokens:ci={Token}", "--Auth:Tokens:ops=ops-token-9876543210"];
    private static readonly string[] Reachable = [.. Tokens, "--Urls=http://0.0.0.0:0"];

    [Fact]
    public async Task Nobody_on_loopback_needs_a_token()
    {
        await using var server = await RunningServer.StartAsync(endpoints: MapWho);

        (await WhoAsync(server)).ShouldBe("local");
    }

    [Theory]
    [InlineData("Authorization", "Bearer " + Token, "ci")]
    [InlineData("Authorization", "bearer   " + Token, "ci")]
    [InlineData("Authorization", "Bearer ops-token-9876543210", "ops")]
    [InlineData("X-Dot-AI-Authorization", "Bearer " + Token, "ci")]
    public async Task A_token_gives_its_name(string header, string value, string name)
    {
        await using var server = await RunningServer.StartAsync(Reachable, endpoints: MapWho);

        (await WhoAsync(server, (header, value))).ShouldBe(name);
    }

    [Fact]
    public async Task The_products_own_header_goes_before_the_general_one()
    {
        await using var server = await RunningServer.StartAsync(Reachable, endpoints: MapWho);

        (await WhoAsync(server, ("Authorization", "Basic abc"), ("X-Dot-AI-Authorization", "Bearer " + Token))).ShouldBe("ci");
    }

    [Theory]
    [InlineData("Authorization", "Bearer wrong-token-0123456789")]
    [InlineData("Authorization", "Bearer ci-token-0123456789x")]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("Authorization", "Bearer")]
    [InlineData("Authorization", Token)]
    [InlineData("Authorization", "Basic Y2k6Y2ktdG9rZW4tMDEyMzQ1Njc4OQ==")]
    [InlineData("X-Dot-AI-Authorization", Token)]
    public async Task Wrong_credentials_are_refused_even_where_none_are_needed(string header, string value)
    {
        await using var server = await RunningServer.StartAsync(Tokens, endpoints: MapWho);
        using var response = await server.GetAsync("/api/v1/who", (header, value));

        await response.ProblemAsync(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer realm=\"dot-ai\", error=\"invalid_token\"");
    }

    [Theory]
    [InlineData("/api/v1/who", HttpStatusCode.Unauthorized)]
    [InlineData("/api/v1/nowhere", HttpStatusCode.Unauthorized)]
    [InlineData("/metrics", HttpStatusCode.Unauthorized)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/swagger/index.html", HttpStatusCode.OK)]
    [InlineData("/swagger/v1/swagger.json", HttpStatusCode.OK)]
    public async Task Without_a_token_a_reachable_server_shows_probes_and_documentation_only(string path, HttpStatusCode expected)
    {
        await using var server = await RunningServer.StartAsync(Reachable, endpoints: MapWho);
        using var response = await server.GetAsync(path);

        response.StatusCode.ShouldBe(expected);
        if (expected == HttpStatusCode.Unauthorized)
        {
            await response.ProblemAsync(expected);
            response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer realm=\"dot-ai\"");
        }
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("X-Real-IP", "203.0.113.9")]
    [InlineData("Via", "1.1 proxy")]
    public async Task What_a_proxy_forwards_is_not_local(string header, string value)
    {
        await using var server = await RunningServer.StartAsync(endpoints: MapWho);
        using var response = await server.GetAsync("/api/v1/who", (header, value));

        await response.ProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Anonymous_access_can_be_switched_off()
    {
        await using var server = await RunningServer.StartAsync([.. Tokens, "--Auth:Anonymous=false"], endpoints: MapWho);
        using var response = await server.GetAsync("/api/v1/who");

        await response.ProblemAsync(HttpStatusCode.Unauthorized);
        (await WhoAsync(server, ("Authorization", "Bearer " + Token))).ShouldBe("ci");
    }

    [Fact]
    public async Task Logs_name_the_caller_and_never_the_token()
    {
        await using var server = await RunningServer.StartAsync(Reachable, endpoints: MapWho);
        await WhoAsync(server, ("Authorization", "Bearer " + Token), ("X-Request-Id", "asked-by-ci"));
        using var refused = await server.GetAsync("/api/v1/who?token=" + Token, ("Authorization", "Bearer " + Token + "x"));

        server.Logs.Lines.ShouldContain(line => line.Text.Contains("caller ci", StringComparison.Ordinal) && line.Text.Contains("asked-by-ci", StringComparison.Ordinal));
        server.Logs.Lines.ShouldAllBe(line => !line.Text.Contains(Token, StringComparison.Ordinal));
    }

    private static void MapWho(RouteGroupBuilder api) => api.MapGet("/who", (Caller caller) => Results.Text(caller.Name));

    private static async Task<string> WhoAsync(RunningServer server, params (string Name, string Value)[] headers)
    {
        using var response = await server.GetAsync("/api/v1/who", headers);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
