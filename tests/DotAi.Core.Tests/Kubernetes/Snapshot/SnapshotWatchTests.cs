using DotAi.Kubernetes;
using DotAi.Kubernetes.Snapshot;
using DotAi.Testing;

namespace DotAi.Core.Tests.Kubernetes.Snapshot;

public sealed class SnapshotWatchTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_changed_object_is_reported_once_and_other_changes_are_not()
    {
        _folder.Write("a.yaml", Manifests.Namespace("team-a"));
        _folder.Write("w.yaml", Manifests.Definition("widgets"));
        using var watch = await StartAsync(new ListOptions());

        await watch.PassAsync();
        _folder.Write("w.yaml", Manifests.Definition("widgets", schema: "{}"));
        await watch.PassAsync();
        watch.Reported.ShouldBeFalse();

        _folder.Write("a.yaml", Manifests.Namespace("team-a", "{changed: yes}"));
        (await watch.NextAsync()).ShouldBe(new WatchEvent(WatchEventType.Resync, null));
    }

    [Fact]
    public async Task A_folder_that_goes_and_comes_back_does_not_end_the_watch()
    {
        _folder.Write("cluster/a.yaml", Manifests.Namespace("team-a"));
        using var watch = await StartAsync(new ListOptions(), "cluster");
        Directory.Move(_folder["cluster"], _folder["away"]);
        (await watch.NextAsync()).Type.ShouldBe(WatchEventType.Resync);
        Directory.Move(_folder["away"], _folder["cluster"]);
        (await watch.NextAsync()).Type.ShouldBe(WatchEventType.Resync);
    }

    [Fact]
    public async Task A_watch_ends_when_it_is_cancelled()
    {
        using var watch = await StartAsync(new ListOptions());
        await Should.ThrowAsync<OperationCanceledException>(watch.CancelAsync);
    }

    private async Task<Watch> StartAsync(ListOptions options, string folder = "")
    {
        var cluster = SnapshotCluster.Open(_folder[folder], new SnapshotOptions { Time = _time, PollInterval = Interval });
        var resource = new ServedResource { Group = "", Version = "v1", Kind = "Namespace", Plural = "namespaces", Scope = ResourceScope.Cluster, DefinitionHash = "" };
        await cluster.DiscoverAsync(TestContext.Current.CancellationToken);
        return new Watch(cluster, resource, options, _time);
    }

    /// <summary>A watch under way: moves the clock until it has something to say.</summary>
    private sealed class Watch : IDisposable
    {
        private readonly CancellationTokenSource _cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        private readonly SnapshotCluster _cluster;
        private readonly IAsyncEnumerator<WatchEvent> _events;
        private readonly ManualTime _time;
        private Task<bool> _next;

        public Watch(SnapshotCluster cluster, ServedResource resource, ListOptions options, ManualTime time)
        {
            _cluster = cluster;
            _time = time;
            _events = cluster.WatchAsync(resource, options, _cancel.Token).GetAsyncEnumerator(_cancel.Token);
            _next = _events.MoveNextAsync().AsTask();
        }

        public bool Reported => _next.IsCompleted;

        /// <summary>Lets several intervals pass, and the watch look at the files after each.</summary>
        public async Task PassAsync()
        {
            for (var round = 0; round < 3 && !Reported; round++)
            {
                _time.Advance(Interval);
                await _cluster.DiscoverAsync(_cancel.Token);
                await Task.Yield();
            }
        }

        public async Task<WatchEvent> NextAsync()
        {
            while (!Reported)
            {
                await PassAsync();
            }

            (await _next).ShouldBeTrue();
            var result = _events.Current;
            _next = _events.MoveNextAsync().AsTask();
            return result;
        }

        public async Task CancelAsync()
        {
            await _cancel.CancelAsync();
            await _next;
        }

        public void Dispose()
        {
            _cancel.Cancel();
            _cancel.Dispose();
            _cluster.Dispose();
        }
    }
}
