using System.Diagnostics.Metrics;
using System.Net;
using System.Text.RegularExpressions;
using DotAi.Server.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace DotAi.Server.Tests.Telemetry;

public sealed partial class MetricsTests
{
    [Theory]
    [InlineData("dotai.scan.items", "{item}", true, "dotai_scan_items_total")]
    [InlineData("http.server.request.duration", "s", false, "http_server_request_duration_seconds")]
    [InlineData("process.memory", "By", false, "process_memory_bytes")]
    [InlineData("pool.used_bytes", "By", true, "pool_used_bytes_total")]
    [InlineData("requests_total", null, true, "requests_total")]
    [InlineData("ratio", "1", false, "ratio")]
    [InlineData("9lives", "", false, "_9lives")]
    [InlineData("odd name-ä", "kg/m", false, "odd_name___kg_m")]
    public void Names_follow_the_rules(string name, string? unit, bool isCounter, string expected)
    {
        PrometheusName.Of(name, unit, isCounter).ShouldBe(expected);
    }

    [Fact]
    public void Every_kind_of_instrument_is_written()
    {
        var text = Collect(meter =>
        {
            meter.CreateCounter<long>("jobs", description: "Jobs\\done\nso far").Add(3, new("kind", "a\"b\\c\nd"), new("z.z", true));
            meter.CreateUpDownCounter<int>("open").Add(-2);
            meter.CreateObservableGauge("load", () => 0.5);
            var histogram = meter.CreateHistogram<double>("took", "s", advice: new() { HistogramBucketBoundaries = [0.1, 1] });
            histogram.Record(0.05);
            histogram.Record(0.5);
            histogram.Record(5);
        });

        text.ShouldBe("""
            # HELP jobs_total Jobs\\done\nso far
            # TYPE jobs_total counter
            jobs_total{kind="a\"b\\c\nd",z_z="True"} 3
            # HELP load 
            # TYPE load gauge
            load 0.5
            # HELP open 
            # TYPE open gauge
            open -2
            # HELP took_seconds 
            # TYPE took_seconds histogram
            took_seconds_bucket{le="0.1"} 1
            took_seconds_bucket{le="1"} 2
            took_seconds_bucket{le="+Inf"} 3
            took_seconds_sum 5.55
            took_seconds_count 3

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Labels_that_meet_in_one_name_stay_one_label()
    {
        Collect(meter => meter.CreateCounter<long>("c").Add(1, new("a.b", 1), new("a_b", 2))).ShouldContain("c_total{a_b=\"1;2\"} 1\n");
    }

    [Fact]
    public async Task The_endpoint_speaks_the_text_format()
    {
        await using var server = await RunningServer.StartAsync();
        using var first = await server.GetAsync("/api/v1/status");
        using var response = await server.GetAsync("/metrics");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldContain("http_server_request_duration_seconds_count{");
        text.ShouldContain("http_route=\"/api/v1/status\"");
        text.ShouldEndWith("\n");
        text.TrimEnd('\n').Split('\n').ShouldAllBe(line => Line().IsMatch(line));
    }

    private static string Collect(Action<Meter> measure)
    {
        using var meter = new Meter("test-" + Guid.NewGuid());
        using var text = new MetricsText();
        using var provider = Sdk.CreateMeterProviderBuilder().AddMeter(meter.Name).AddReader(text.Reader).Build();
        measure(meter);
        return text.Collect();
    }

    [GeneratedRegex("""^(# (HELP|TYPE) [a-zA-Z_:][\w:]*( .*)?|[a-zA-Z_:][\w:]*(\{([a-zA-Z_]\w*="([^"\\]|\\.)*",?)+\})? (-?[0-9.]+(E[+-]?\d+)?|[+-]Inf|NaN))$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();
}
