namespace DotAi.Kubernetes.Snapshot;

/// <summary>Holds the index and brings it up to date, one caller at a time.</summary>
internal sealed class SnapshotState(string folder, SnapshotOptions options) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly SnapshotIndexer _indexer = new(folder, options);
    private readonly SnapshotCache? _cache = options.CacheFile is null ? null : new SnapshotCache(folder, options.CacheFile, options.Logger);
    private SnapshotIndex? _index;
    private DateTimeOffset? _read;
    private long _checked;

    /// <summary>The index as it was at most <see cref="SnapshotOptions.PollInterval"/> ago.</summary>
    public async Task<SnapshotIndex> CurrentAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref _index) is { } index && options.Time.GetElapsedTime(Interlocked.Read(ref _checked)) < options.PollInterval
            ? index
            : await RefreshAsync(cancellationToken);

    /// <summary>The index as the folder is now.</summary>
    public async Task<SnapshotIndex> RefreshAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Refresh(cancellationToken), cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private SnapshotIndex Refresh(CancellationToken cancellationToken)
    {
        var started = options.Time.GetUtcNow();
        var timestamp = options.Time.GetTimestamp();
        var previous = _index ?? Cached();
        var index = _indexer.Refresh(previous, _read, cancellationToken);
        if (!ReferenceEquals(index, previous))
        {
            _cache?.Write(index.Files, started);
        }

        _read = started;
        Volatile.Write(ref _index, index);
        Interlocked.Exchange(ref _checked, timestamp);
        return index;
    }

    private SnapshotIndex? Cached()
    {
        if (_cache?.Read() is not { } cached)
        {
            return null;
        }

        _read = cached.ReadAt;
        return SnapshotIndex.From(cached.Files, []);
    }
}
