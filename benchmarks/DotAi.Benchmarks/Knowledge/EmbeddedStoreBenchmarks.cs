using BenchmarkDotNet.Attributes;
using DotAi.Knowledge;
using DotAi.Knowledge.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace DotAi.Benchmarks.Knowledge;

/// <summary>
/// One warm embedded store of each size: single operations on it. Synchronous, because the in-process toolchain does not await.
/// </summary>
[MemoryDiagnoser]
public class EmbeddedStoreBenchmarks : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dotai-bench-");
    private readonly SyntheticItems _synthetic = new(seed: 1);
    private EmbeddedStore _store = null!;
    private StoredItem[] _batch = [];
    private LegSearch[] _searches = [];
    private Guid[] _ids = [];
    private int _next;

    [Params(2_500, 100_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Fill() => FillAsync().GetAwaiter().GetResult();

    [Benchmark]
    public void PutOne() => _store.PutAsync("items", [_batch[_next++ % _batch.Length]], default).GetAwaiter().GetResult();

    [Benchmark]
    public void PutHundred() => _store.PutAsync("items", _batch, default).GetAwaiter().GetResult();

    [Benchmark]
    public IReadOnlyList<StoredItem> GetTwenty() => _store.GetAsync("items", _ids, default).GetAwaiter().GetResult();

    [Benchmark]
    public ItemPage PageOfHundred() =>
        _store.PageAsync("items", ItemFilter.Where("kind", "kind-3", "kind-7"), 100, null, default).GetAwaiter().GetResult();

    [Benchmark]
    public IReadOnlyList<LegHit> SearchBothLegs() => Search(_searches[_next++ % _searches.Length]);

    [Benchmark]
    public IReadOnlyList<LegHit> SearchTermsOnly() => Search(_searches[_next++ % _searches.Length] with { Vector = null });

    [GlobalCleanup]
    public void Dispose()
    {
        _store?.Dispose();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private IReadOnlyList<LegHit> Search(LegSearch search) => _store.SearchAsync("items", search, default).GetAwaiter().GetResult();

    private async Task FillAsync()
    {
        _store = new EmbeddedStore(Path.Combine(_folder.FullName, "store.db"), NullLogger<EmbeddedStore>.Instance);
        await _store.EnsureAsync(SyntheticItems.Definition, default);
        foreach (var numbers in Enumerable.Range(0, Count).Chunk(1_000))
        {
            await _store.PutAsync("items", [.. numbers.Select(_synthetic.Item)], default);
        }

        _searches = [.. Enumerable.Range(0, 64).Select(_ => _synthetic.Search(depth: 200))];
        _batch = [.. Enumerable.Range(0, 100).Select(_synthetic.Item)];
        _ids = [.. Enumerable.Range(0, 20).Select(number => SyntheticItems.Id(number * 100))];
        await _store.SearchAsync("items", _searches[0], default);
    }
}
