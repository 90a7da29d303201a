using DotAi.Capabilities.Dialogue;
using DotAi.Core.Tests.Capabilities.Scanning;
using Microsoft.Extensions.Logging.Abstractions;

namespace DotAi.Core.Tests.Capabilities.Dialogue;

public sealed class ManualScanTests
{
    [Fact]
    public async Task A_resource_that_cannot_be_analysed_is_skipped_and_the_review_goes_on()
    {
        await using var bench = new ScanBench("pods", "databases.example.com");
        bench.Cluster.Break("pods");

        var (session, shown) = await Manual(bench).NextAsync(Session("pods", "databases.example.com"), ScanBench.Cancellation);

        shown!.ResourceName.ShouldBe("databases.example.com");
        (session.Index, session.Skipped).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_resource_that_is_gone_meanwhile_is_skipped()
    {
        await using var bench = new ScanBench("pods");

        var (session, shown) = await Manual(bench).NextAsync(Session("databases.example.com", "pods"), ScanBench.Cancellation);

        shown!.ResourceName.ShouldBe("pods");
        (session.Index, session.Skipped).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Yes_stores_no_skips_and_stop_keeps_what_is_stored()
    {
        await using var bench = new ScanBench("pods", "nodes", "secrets");
        var manual = Manual(bench);

        var first = await manual.AnswerAsync(Session("pods", "nodes", "secrets"), "yes", ScanBench.Cancellation);
        var second = await manual.AnswerAsync(first, "no", ScanBench.Cancellation);
        var third = await manual.AnswerAsync(second, "stop", ScanBench.Cancellation);
        var (ended, shown) = await manual.NextAsync(third, ScanBench.Cancellation);

        shown.ShouldBeNull();
        (ended.Step, ended.Stored, ended.Skipped, ended.Stopped).ShouldBe((ScanStep.Complete, 1, 1, true));
        (await bench.StoredNamesAsync()).ShouldBe(["pods"]);
    }

    private static ManualScan Manual(ScanBench bench) =>
        new(bench.Cluster, bench.NewScanner(), bench.Capabilities, NullLogger<ManualScan>.Instance);

    private static ScanSession Session(params string[] resources) =>
        new() { Step = ScanStep.Scanning, Manual = true, Resources = resources, StartedAt = DateTimeOffset.UnixEpoch };
}
