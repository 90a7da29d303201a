using System.Net;
using System.Text.Json.Nodes;
using DotAi.Server.Status;
using DotAi.Testing;
using DotAi.Testing.Server;
using DotAi.Workflows;
using Microsoft.Extensions.Logging.Abstractions;

namespace DotAi.Server.Tests.Status;

public sealed class StatusTests
{
    [Fact]
    public async Task The_status_is_put_together_from_its_sections()
    {
        var report = await ReportAsync(
            new ManualTime(),
            new SectionStandIn("one", () => new StatusPart(new JsonObject { ["connected"] = true })
            {
                Summary = new Dictionary<string, string> { ["kubernetesAccess"] = "connected" },
                Capabilities = ["a", "b"],
            }),
            new SectionStandIn("two", () => new StatusPart(Value: null) { Capabilities = ["b", "c"] }));

        report.System.Keys.ShouldBe(["one", "two"]);
        report.System["one"]!["connected"]!.GetValue<bool>().ShouldBeTrue();
        report.Summary.Overall.ShouldBe("healthy");
        report.Summary.Capabilities.ShouldBe(["a", "b", "c"]);
        report.Summary.Parts.ShouldBe(new Dictionary<string, string> { ["kubernetesAccess"] = "connected" });
        report.Timestamp.ShouldBe(new ManualTime().GetUtcNow());
    }

    [Fact]
    public async Task A_section_that_fails_is_degraded_and_spoils_no_other()
    {
        var report = await ReportAsync(
            new ManualTime(),
            new SectionStandIn("good", () => new StatusPart(new JsonObject())),
            new SectionStandIn("known", () => throw new WorkflowException(new WorkflowError.Unavailable("known", "The database is away."))),
            new SectionStandIn("unknown", () => throw new InvalidOperationException("secret")));

        report.Summary.Overall.ShouldBe("degraded");
        report.Summary.Degraded.ShouldBe(
        [
            new("known", "The state of known is unknown: The database is away."),
            new("unknown", "The state of unknown is unknown: could not be read; the server's log has the details."),
        ]);
        report.System["known"]!["error"]!.GetValue<string>().ShouldBe("The database is away.");
    }

    [Fact]
    public async Task A_section_that_hangs_is_left_behind()
    {
        var time = new ManualTime();
        var report = await time.RunAsync(ReportAsync(time, new SectionStandIn("slow", () => null)), TimeSpan.FromSeconds(1));

        report.Summary.Degraded.ShouldBe([new("slow", "The state of slow is unknown: did not answer in time.")]);
    }

    [Fact]
    public async Task The_endpoint_answers_with_the_known_keys()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.GetAsync("/api/v1/status");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var status = await response.JsonAsync();
        status.Select(member => member.Key).ShouldBe(["status", "system", "summary", "timestamp"]);
        status["status"]!.GetValue<string>().ShouldBe("success");
        status["system"]!["version"]!.AsObject().Select(member => member.Key).ShouldBe(["version", "runtime", "platform", "arch"]);
    }

    private static Task<StatusReport> ReportAsync(TimeProvider time, params IStatusSection[] sections) =>
        new StatusReporter(sections, time, NullLogger<StatusReporter>.Instance).ReportAsync(TestContext.Current.CancellationToken);
}
