using System.Text.Json;
using DotAi.Capabilities.Scanning;
using DotAi.Kubernetes;
using DotAi.Testing.Server;
using DotAi.Workflows;
using Microsoft.Extensions.Logging.Abstractions;

namespace DotAi.Core.Tests.Capabilities.Scanning;

public sealed class Following_definitions
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(0.2);

    [Fact]
    public async Task A_reported_definition_is_scanned_and_a_removed_one_goes()
    {
        await using var bench = new ScanBench("as.example.com", "bs.example.com");
        await bench.ScanAsync();
        bench.Cluster.Serve("cs.example.com");
        bench.Cluster.Remove("as.example.com");
        bench.Cluster.Changes.Writer.TryWrite(Change(WatchEventType.Modified, "cs.example.com", established: true));
        bench.Cluster.Changes.Writer.TryWrite(Change(WatchEventType.Deleted, "as.example.com", established: true));

        await FollowUntilAsync(bench, ["bs.example.com", "cs.example.com"]);

        (await bench.StoredNamesAsync()).ShouldBe(["bs.example.com", "cs.example.com"]);
    }

    [Fact]
    public async Task A_refused_watch_ends_the_following()
    {
        await using var bench = new ScanBench("as.example.com");
        bench.Cluster.WatchError = new WorkflowError.Forbidden("watch", "customresourcedefinitions.apiextensions.k8s.io", "no");

        using var watcher = Watcher(bench);

        var refused = await Should.ThrowAsync<WorkflowException>(() => watcher.FollowAsync(ScanBench.Cancellation));

        refused.Error.ShouldBeOfType<WorkflowError.Forbidden>();
    }

    [Fact]
    public void What_is_served_is_known_from_the_last_report_only()
    {
        var changes = new DefinitionChanges();
        changes.Add(Change(WatchEventType.Added, "new.example.com", established: false));
        changes.Add(Change(WatchEventType.Modified, "old.example.com", established: true));
        changes.Add(Change(WatchEventType.Deleted, "old.example.com", established: true));
        changes.Add(Change(WatchEventType.Modified, "back.example.com", established: true));
        changes.Add(new WatchEvent(WatchEventType.Resync, Object: null));
        changes.Add(new WatchEvent(WatchEventType.Added, JsonElement.Parse("""{"metadata":{"name":5}}""")));

        changes.Take().ShouldBe(new Dictionary<string, bool> { ["old.example.com"] = false, ["back.example.com"] = true }, ignoreOrder: true);
        changes.Take().ShouldBeEmpty();
    }

    private static DefinitionWatcher Watcher(ScanBench bench) =>
        new(bench.Cluster, bench.Scans, bench.Capabilities, bench.Time, NullLogger<DefinitionWatcher>.Instance);

    private static async Task FollowUntilAsync(ScanBench bench, string[] expected)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ScanBench.Cancellation);
        using var watcher = Watcher(bench);
        var following = watcher.FollowAsync(ended.Token);
        await bench.Time.RunAsync(WorkAsync(), Step);
        await ended.CancelAsync();
        await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        async Task<bool> WorkAsync()
        {
            var worker = bench.NewWorker();
            while (!(await bench.StoredNamesAsync()).SequenceEqual(expected))
            {
                await worker.TryRunNextAsync(ScanBench.Cancellation);
            }

            return true;
        }
    }

    private static WatchEvent Change(WatchEventType type, string name, bool established) => new(type, JsonElement.Parse(
        $$$"""{"metadata":{"name":"{{{name}}}"},"status":{"conditions":[{"type":"Established","status":"{{{(established ? "True" : "False")}}}"}]}}"""));
}
