using System.Net;
using System.Text.Json.Nodes;
using DotAi.Server.Configuration;
using DotAi.Server.Health;
using DotAi.Testing;
using DotAi.Testing.Server;
using DotAi.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace DotAi.Server.Tests.Health;

public sealed class ReadinessTests
{
    private static readonly ReadinessSettings StoreRequired = new(["store"], TimeSpan.FromSeconds(2));

    [Fact]
    public async Task The_server_is_ready_when_what_is_required_is()
    {
        await using var server = await StartAsync(new CheckStandIn("store", Readiness.Ready), new CheckStandIn("cluster", Readiness.Ready), new CheckStandIn("model", Readiness.NotReady("No key.")));
        using var response = await server.GetAsync("/readyz");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var expected = JsonNode.Parse("""
            {"ready":true,"checks":[
              {"name":"cluster","required":true,"ready":true},
              {"name":"model","required":false,"ready":false,"reason":"No key."},
              {"name":"store","required":true,"ready":true}]}
            """);
        JsonNode.DeepEquals(await response.JsonAsync(), expected).ShouldBeTrue();
    }

    [Fact]
    public async Task The_server_is_not_ready_when_something_required_is_not()
    {
        await using var server = await StartAsync(new CheckStandIn("store", Readiness.NotReady("The file is locked.")), new CheckStandIn("cluster", Readiness.Ready));
        using var ready = await server.GetAsync("/readyz");
        using var alive = await server.GetAsync("/healthz");

        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.JsonAsync())["checks"]![1]!["reason"]!.GetValue<string>().ShouldBe("The file is locked.");
        alive.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Failures_are_reasons_and_internals_stay_in_the_log()
    {
        using var reporter = Reporter(
            new ManualTime(), StoreRequired,
            new CheckStandIn("a", () => throw new WorkflowException(new WorkflowError.Unavailable("a", "It is away."))),
            new CheckStandIn("b", () => throw new InvalidOperationException("secret")));
        var report = await reporter.ReportAsync(TestContext.Current.CancellationToken);

        report.Ready.ShouldBeFalse();
        report.Checks.ShouldBe(
        [
            new("a", Required: false, Ready: false, "It is away."),
            new("b", Required: false, Ready: false, "The check failed; the server's log has the details."),
            new("store", Required: true, Ready: false, "There is no such check; see Readiness:Required."),
        ]);
    }

    [Fact]
    public async Task A_check_that_hangs_counts_as_failed()
    {
        var time = new ManualTime();
        using var reporter = Reporter(time, StoreRequired, new CheckStandIn("store", () => new(new TaskCompletionSource<Readiness>().Task)));
        var report = await time.RunAsync(reporter.ReportAsync(TestContext.Current.CancellationToken), TimeSpan.FromSeconds(1));

        report.Checks.ShouldBe([new("store", Required: true, Ready: false, "No answer in time.")]);
    }

    [Fact]
    public async Task A_report_serves_for_a_second()
    {
        var time = new ManualTime();
        var asked = 0;
        using var reporter = Reporter(time, StoreRequired, new CheckStandIn("store", () =>
        {
            asked++;
            return ValueTask.FromResult(Readiness.Ready);
        }));
        for (var i = 0; i < 4; i++)
        {
            await reporter.ReportAsync(TestContext.Current.CancellationToken);
            time.Advance(TimeSpan.FromMilliseconds(400));
        }

        asked.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_need_be_required()
    {
        await using var server = await RunningServer.StartAsync(["--Readiness:Required=none"], services => services.AddSingleton<IReadinessCheck>(new CheckStandIn("z", Readiness.NotReady("Away."))));
        using var response = await server.GetAsync("/readyz");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static ReadinessReporter Reporter(TimeProvider time, ReadinessSettings settings, params IReadinessCheck[] checks) =>
        new(checks, settings, time, NullLogger<ReadinessReporter>.Instance);

    private static Task<RunningServer> StartAsync(params CheckStandIn[] checks) => RunningServer.StartAsync(
        replacements: services =>
        {
            foreach (var known in services.Where(service => service.ServiceType == typeof(IReadinessCheck)).ToList())
            {
                services.Remove(known);
            }

            foreach (var check in checks)
            {
                services.AddSingleton<IReadinessCheck>(check);
            }
        });
}
