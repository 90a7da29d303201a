using BenchmarkDotNet.Attributes;
using DotAi.Kubernetes.Snapshot;
using DotAi.Testing;

namespace DotAi.Benchmarks.Kubernetes;

/// <summary>Indexing a snapshot folder: from nothing, and with the index of an earlier process.</summary>
[MemoryDiagnoser]
public class SnapshotBenchmarks : IDisposable
{
    private static readonly string Sample = Path.Combine(RepositoryFolder.Path, "samples", "cluster");

    private readonly TemporaryFolder _folder = new();

    [GlobalSetup]
    public void FillCache() => IndexWithCache();

    [Benchmark(Baseline = true)]
    public int Index() => Count(new SnapshotOptions());

    [Benchmark]
    public int IndexWithCache() => Count(new SnapshotOptions { CacheFile = _folder["index.json"] });

    [GlobalCleanup]
    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private static int Count(SnapshotOptions options)
    {
        using var cluster = SnapshotCluster.Open(Sample, options);
        var catalog = cluster.DiscoverAsync(default).GetAwaiter().GetResult();
        return catalog.Resources.Count;
    }
}
