using DotAi.Capabilities;
using DotAi.Capabilities.Scanning;
using DotAi.Core.Tests.Capabilities.Scanning;
using DotAi.Knowledge;
using DotAi.Knowledge.Embedded;
using DotAi.Kubernetes.ApiServer;
using DotAi.Kubernetes.ApiServer.Kubeconfigs;
using DotAi.Schemas;
using DotAi.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace DotAi.Core.Tests.Kubernetes.ApiServer;

/// <summary>The scan workflow over a real API server, with a store of the test's own.</summary>
internal sealed class LiveBench : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly IKnowledgeStore _store;
    private readonly ScanSignal _signal = new();
    private readonly ScanWorker _worker;

    public LiveBench(string kubeconfig)
    {
        _store = EmbeddedStoreRegistration.CreateEmbeddedStore(_folder["store.db"], NullLoggerFactory.Instance);
        Cluster = ApiServerCluster.Open(KubeconfigConnection.Load(kubeconfig, context: null, TimeProvider.System), new ApiServerOptions { AllowWrites = true });
        Capabilities = new CapabilityStore(_store);
        var jobs = new ScanJobStore(_store);
        Scans = new CapabilityScans(jobs, _signal, Cluster, TimeProvider.System);
        var scanner = new CapabilityScanner(
            Cluster, new SchemaCatalog(Cluster), TestAnalyzer.Default, Capabilities, TimeProvider.System, NullLogger<CapabilityScanner>.Instance);
        _worker = new ScanWorker(jobs, _signal, scanner, _store, TimeProvider.System, NullLogger<ScanWorker>.Instance);
        Watcher = new DefinitionWatcher(Cluster, Scans, Capabilities, TimeProvider.System, NullLogger<DefinitionWatcher>.Instance);
    }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ApiServerCluster Cluster { get; }

    public CapabilityStore Capabilities { get; }

    public CapabilityScans Scans { get; }

    public DefinitionWatcher Watcher { get; }

    public Task StartWorkerAsync() => _worker.StartAsync(Cancellation);

    public Task StartWatcherAsync() => Watcher.StartAsync(Cancellation);

    /// <summary>Scans everything and answers the last report.</summary>
    public async Task<ScanReport> ScanAsync()
    {
        var started = (await Scans.StartAsync(new ScanRequest(null), "tester", Cancellation)).Value;
        await _worker.TryRunNextAsync(Cancellation);
        return (await Scans.GetAsync(started.Id, Cancellation)).Value;
    }

    public async Task<HashSet<string>> StoredAsync()
    {
        await Capabilities.EnsureAsync(Cancellation);
        return [.. (await Capabilities.ReadFingerprintsAsync(Cancellation)).Values.Select(each => each.ResourceName)];
    }

    /// <summary>How long it takes until the condition holds; bounded, so that a test fails rather than hangs.</summary>
    public static async Task<TimeSpan> UntilAsync(Func<Task<bool>> condition)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await condition() && TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(30))
        {
            await timer.WaitForNextTickAsync(Cancellation);
        }

        return TimeProvider.System.GetElapsedTime(start);
    }

    public async ValueTask DisposeAsync()
    {
        await Watcher.StopAsync(CancellationToken.None);
        await _worker.StopAsync(CancellationToken.None);
        Watcher.Dispose();
        _worker.Dispose();
        Cluster.Dispose();
        (_store as IDisposable)!.Dispose();
        _folder.Dispose();
    }
}
