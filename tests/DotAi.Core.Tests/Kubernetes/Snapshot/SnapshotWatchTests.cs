using System.Runtime.CompilerServices;
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
    public async Task A_changed_object_is_reported_to_those_who_watch_its_kind_only()
    {
        _folder.Write("a.yaml", Manifests.Namespace("team-a"));
        _folder.Write("w.yaml", Manifests.Definition("widgets"));
        using var cluster = Open("");
        await using var namespaces = Start(cluster, "", "Namespace");
        await using var definitions = Start(cluster, "apiextensions.k8s.io", "CustomResourceDefinition");

        (await definitions.NextAsync(ChangeDefinition)).ShouldBe(new WatchEvent(WatchEventType.Resync, null));
        namespaces.Reported.ShouldBeFalse();

        (await namespaces.NextAsync(ChangeNamespace)).ShouldBe(new WatchEvent(WatchEventType.Resync, null));
        (await definitions.NextAsync(ChangeDefinition)).ShouldBe(new WatchEvent(WatchEventType.Resync, null));
    }

    [Fact]
    public async Task A_folder_that_goes_and_comes_back_does_not_end_the_watch()
    {
        _folder.Write("cluster/a.yaml", Manifests.Namespace("team-a"));
        using var cluster = Open("cluster");
        await using var watch = Start(cluster, "", "Namespace");
        await watch.NextAsync(number => _folder.Write("cluster/a.yaml", Manifests.Namespace($"team-{number}")));
        Directory.Move(_folder["cluster"], _folder["away"]);
        (await watch.NextAsync(_ => { })).Type.ShouldBe(WatchEventType.Resync);
        Directory.Move(_folder["away"], _folder["cluster"]);
        (await watch.NextAsync(_ => { })).Type.ShouldBe(WatchEventType.Resync);
    }

    [Fact]
    public async Task A_watch_ends_when_it_is_cancelled()
    {
        using var cluster = Open("");
        await using var watch = Start(cluster, "", "Namespace");
        await Should.ThrowAsync<OperationCanceledException>(watch.CancelAsync);
    }

    private void ChangeDefinition(int number) => _folder.Write("w.yaml", Manifests.Definition("widgets", schema: $"{{description: number {number}}}"));

    private void ChangeNamespace(int number) => _folder.Write("a.yaml", Manifests.Namespace("team-a", $"{{number: \"{number}\"}}"));

    private SnapshotCluster Open(string folder) => SnapshotCluster.Open(_folder[folder], new SnapshotOptions { Time = _time, PollInterval = Interval });

    private Watch Start(SnapshotCluster cluster, string group, string kind)
    {
        var resource = new ServedResource { Group = group, Version = "v1", Kind = kind, Plural = "any", Scope = ResourceScope.Cluster, DefinitionHash = "" };
        return new Watch(cluster.WatchAsync(resource, new ListOptions(), TestContext.Current.CancellationToken), () => _time.Advance(Interval));
    }

    /// <summary>A watch under way: moves the clock until it has something to say.</summary>
    private sealed class Watch : IAsyncDisposable
    {
        private readonly CancellationTokenSource _cancel = new();
        private readonly ConfiguredCancelableAsyncEnumerable<WatchEvent>.Enumerator _events;
        private readonly Action _tick;
        private Task<bool> _next;

        public Watch(IAsyncEnumerable<WatchEvent> events, Action tick)
        {
            _tick = tick;
            _events = events.WithCancellation(_cancel.Token).GetAsyncEnumerator();
            _next = MoveAsync();
        }

        public bool Reported => _next.IsCompleted;

        /// <param name="change">Called with a growing number until the watch reports: when it begins to look is its own affair.</param>
        public async Task<WatchEvent> NextAsync(Action<int> change)
        {
            for (var number = 0; !Reported; number++)
            {
                change(number);
                _tick();
                await Task.Yield();
            }

            (await _next).ShouldBeTrue();
            var result = _events.Current;
            _next = MoveAsync();
            return result;
        }

        public async Task CancelAsync()
        {
            await _cancel.CancelAsync();
            await _next;
        }

        public async ValueTask DisposeAsync()
        {
            await _cancel.CancelAsync();
            await ((Task)_next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _cancel.Dispose();
        }

        private async Task<bool> MoveAsync() => await _events.MoveNextAsync();
    }
}
