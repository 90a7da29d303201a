using DotAi.Capabilities;
using DotAi.Capabilities.Analysis;
using DotAi.Capabilities.Scanning;
using DotAi.Knowledge;
using DotAi.Knowledge.Embedded;
using DotAi.Schemas;
using DotAi.Testing;
using DotAi.Testing.Knowledge;
using DotAi.Testing.Kubernetes;
using Microsoft.Extensions.Logging.Abstractions;

namespace DotAi.Core.Tests.Capabilities.Scanning;

/// <summary>A cluster and a store of the test's own, with the scan workflow on top; workers run when the test says so.</summary>
internal sealed class ScanBench : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly IKnowledgeStore _file;
    private readonly ScanSignal _signal = new();

    public ScanBench(params string[] served)
    {
        _file = EmbeddedStoreRegistration.CreateEmbeddedStore(_folder["store.db"], NullLoggerFactory.Instance);
        Store = new FaultyStore(_file);
        Cluster.Serve(served);
        Capabilities = new CapabilityStore(Store);
        Jobs = new ScanJobStore(Store);
        Scans = new CapabilityScans(Jobs, _signal, Cluster, Time);
    }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public StandInCluster Cluster { get; } = new();

    public CapabilityAnalyzer Analyzer { get; set; } = TestAnalyzer.Default;

    public ManualTime Time { get; } = new();

    public FaultyStore Store { get; }

    public CapabilityStore Capabilities { get; }

    public ScanJobStore Jobs { get; }

    public CapabilityScans Scans { get; }

    /// <summary>A worker as a process of its own would have it, with nothing remembered from others.</summary>
    public ScanWorker NewWorker() => new(
        Jobs,
        _signal,
        NewScanner(),
        Store,
        Time,
        NullLogger<ScanWorker>.Instance);

    public CapabilityScanner NewScanner() =>
        new(Cluster, new SchemaCatalog(Cluster), Analyzer, Capabilities, Time, NullLogger<CapabilityScanner>.Instance);

    public async Task<ScanReport> StartAsync(params string[]? resources)
    {
        var request = new ScanRequest(resources is { Length: > 0 } ? resources : null);
        return (await Scans.StartAsync(request, "tester", Cancellation)).Value;
    }

    /// <summary>Starts a scan, lets a worker finish it, and answers its last report.</summary>
    public async Task<ScanReport> ScanAsync(params string[] resources)
    {
        var started = await StartAsync(resources);
        await NewWorker().TryRunNextAsync(Cancellation);
        return await ReportAsync(started.Id);
    }

    public async Task<ScanReport> ReportAsync(Guid id) => (await Scans.GetAsync(id, Cancellation)).Value;

    public async Task<IReadOnlyList<string>> StoredNamesAsync() =>
        [.. (await Capabilities.ReadFingerprintsAsync(Cancellation)).Values.Select(each => each.ResourceName).Order(StringComparer.Ordinal)];

    public ValueTask DisposeAsync()
    {
        Scans.Dispose();
        (_file as IDisposable)!.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
