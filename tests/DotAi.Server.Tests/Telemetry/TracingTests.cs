using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DotAi.Server.Tests.Telemetry;

public sealed class TracingTests
{
    [Fact]
    public async Task A_span_is_named_after_the_route_and_tagged()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var id = "span-" + Guid.NewGuid();
        await using (var server = await RunningServer.StartAsync())
        {
            using var response = await server.GetAsync("/api/v1/status", ("X-Request-Id", id));
        }

        var span = spans.Single(span => Equals(span.GetTagItem("dotai.request_id"), id));
        span.DisplayName.ShouldBe("GET /api/v1/status");
        span.GetTagItem("http.route").ShouldBe("/api/v1/status");
        span.GetTagItem("http.response.status_code").ShouldBe(200);
        span.GetTagItem("user.name").ShouldBe("local");
    }

    [Fact]
    public async Task Traces_and_metrics_reach_a_collector_before_the_server_is_gone()
    {
        var received = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await using var collector = await RunningServer.StartAsync(endpoints: api => api.MapPost("/otlp/{*signal}", async (HttpRequest request, string signal) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            received.AddOrUpdate(signal, Text(body), (_, earlier) => earlier + Text(body));
            return Results.Ok();
        }));
        await using (var server = await RunningServer.StartAsync([$"--Otel:Endpoint={collector.Address}api/v1/otlp", "--Otel:ServiceName=under-test"]))
        {
            using var response = await server.GetAsync("/api/v1/status");
        }

        received.Keys.ShouldBe(["v1/metrics", "v1/traces"], ignoreOrder: true);
        received["v1/traces"].ShouldContain("GET /api/v1/status");
        received["v1/traces"].ShouldContain("under-test");
        received["v1/metrics"].ShouldContain("http.server.request.duration");
    }

    private static string Text(MemoryStream body) => Encoding.Latin1.GetString(body.ToArray());
}
