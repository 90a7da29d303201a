using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DotAi.Server.Tests.Security;

public sealed class RateAndTimeTests
{
    private static readonly string[] ThreeAtOnce = ["--Limits:Burst=3", "--Limits:RequestsPerSecond=1", "--Limits:LimitLoopback=true", "--Auth:Tokens:ci=ci-token-0123456789"];

    [Fact]
    public async Task Whoever_asks_too_often_has_to_wait()
    {
        await using var server = await RunningServer.StartAsync(ThreeAtOnce);
        var statuses = await AskAsync(server, times: 20);

        statuses.Take(3).ShouldBe([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK]);
        statuses.ShouldContain(HttpStatusCode.TooManyRequests);
        using var refused = await RefusedAsync(server);
        await refused.ProblemAsync(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task One_callers_haste_is_not_anothers()
    {
        await using var server = await RunningServer.StartAsync(ThreeAtOnce);
        await AskAsync(server, times: 10);

        using var other = await server.GetAsync("/api/v1/status", ("Authorization", "Bearer ci-token-0123456789"));
        using var probe = await server.GetAsync("/healthz");

        other.StatusCode.ShouldBe(HttpStatusCode.OK);
        probe.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Guessing_tokens_is_limited_as_well()
    {
        await using var server = await RunningServer.StartAsync(ThreeAtOnce);
        var statuses = await AskAsync(server, times: 10, ("Authorization", "Bearer guess"));

        statuses.Distinct().ShouldBe([HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests]);
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_stopped()
    {
        await using var server = await RunningServer.StartAsync(
            ["--Limits:RequestTimeout=00:00:01"],
            endpoints: api => api.MapGet("/endless", async (CancellationToken cancellationToken) =>
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return Results.Ok();
            }));
        using var response = await server.GetAsync("/api/v1/endless");

        await response.ProblemAsync(HttpStatusCode.GatewayTimeout);
    }

    // A token may drip in between two requests, so the first refusal counts, not the next answer.
    private static async Task<HttpResponseMessage> RefusedAsync(RunningServer server)
    {
        while (true)
        {
            var response = await server.GetAsync("/api/v1/status");
            if (response.StatusCode != HttpStatusCode.OK)
            {
                return response;
            }

            response.Dispose();
        }
    }

    private static async Task<List<HttpStatusCode>> AskAsync(RunningServer server, int times, params (string Name, string Value)[] headers)
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < times; i++)
        {
            using var response = await server.GetAsync("/api/v1/status", headers);
            statuses.Add(response.StatusCode);
        }

        return statuses;
    }
}
