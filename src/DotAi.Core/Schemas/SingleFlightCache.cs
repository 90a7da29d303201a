namespace DotAi.Schemas;

/// <summary>
/// Remembers loaded values up to a total weight and forgets the least recently used first. Callers that want the same key at the
/// same time share one load; a failed load is forgotten, so the next caller tries again.
/// </summary>
internal sealed class SingleFlightCache<TKey, TValue>(long capacity, Func<TValue, long> weigh, Action<long> evicted)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Entry> _entries = [];
    private readonly LinkedList<TKey> _recent = new();
    private long _weight;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>The value; <paramref name="load"/> runs to its end even when this caller gives up, for the others who wait.</summary>
    public Task<TValue> GetAsync(TKey key, Func<Task<TValue>> load, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out var entry))
            {
                entry = new Entry(_recent.AddFirst(key));
                _entries.Add(key, entry);
                entry.Value = LoadAsync(key, entry, load);
            }

            _recent.Remove(entry.Place);
            _recent.AddFirst(entry.Place);
            return entry.Value.WaitAsync(cancellationToken);
        }
    }

    private async Task<TValue> LoadAsync(TKey key, Entry entry, Func<Task<TValue>> load)
    {
        // Leaves the lock of the caller before anything is loaded.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            var value = await load();
            Keep(entry, weigh(value));
            return value;
        }
        catch
        {
            Forget(key, entry);
            throw;
        }
    }

    private void Keep(Entry entry, long weight)
    {
        var freed = 0L;
        lock (_gate)
        {
            entry.Weight = weight;
            _weight += weight;
            while (_weight > capacity && _recent.Last is { } oldest && _entries[oldest.Value] is { IsLoaded: true } candidate && candidate != entry)
            {
                freed += candidate.Weight;
                Remove(oldest.Value, candidate);
            }
        }

        if (freed > 0)
        {
            evicted(freed);
        }
    }

    private void Forget(TKey key, Entry entry)
    {
        lock (_gate)
        {
            Remove(key, entry);
        }
    }

    private void Remove(TKey key, Entry entry)
    {
        _entries.Remove(key);
        _recent.Remove(entry.Place);
        _weight -= entry.Weight;
    }

    private sealed class Entry(LinkedListNode<TKey> place)
    {
        public LinkedListNode<TKey> Place { get; } = place;

        public Task<TValue> Value { get; set; } = null!;

        public long Weight { get; set; }

        public bool IsLoaded => Weight > 0;
    }
}
