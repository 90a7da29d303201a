using System.Diagnostics.CodeAnalysis;

namespace DotAi.Knowledge.Embedded;

/// <summary>
/// Everything of a collection that filters, pages and searches need, in memory; payloads stay in the file. Every write of an item
/// takes a new slot and lets the old one die, so that all lists only grow; when too much is dead the owner builds the index anew.
/// Many readers, one writer.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Readers may still hold an index that was given up; its lock has no unmanaged state.")]
internal sealed class CollectionIndex(CollectionDefinition definition)
{
    // Below this many, dead slots cost less than building anew.
    private const int TolerableWaste = 1_024;

    private readonly ReaderWriterLockSlim _lock = new();
    private readonly List<Guid> _ids = [];
    private readonly List<long> _versions = [];
    private readonly Dictionary<Guid, int> _slots = [];
    private readonly SlotSet _live = new();
    private readonly FieldIndex[] _fields = [.. definition.FilterFields.Select(field => new FieldIndex(field))];
    private readonly LegScorer _legs = new(definition.Dimensions);

    /// <summary>As it was when the index was built; its filter fields are those that can be asked for.</summary>
    public CollectionDefinition Definition => definition;

    /// <summary>More of the index is dead than alive.</summary>
    public bool IsWasteful => _ids.Count - _slots.Count is var dead && dead > TolerableWaste && dead > _slots.Count;

    public void Put(IEnumerable<StoredItem> items)
    {
        _lock.EnterWriteLock();
        try
        {
            foreach (var item in items)
            {
                Forget(item.Id);
                Add(item);
            }
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    public void Delete(IEnumerable<Guid> ids)
    {
        _lock.EnterWriteLock();
        try
        {
            foreach (var id in ids)
            {
                Forget(id);
            }
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    public long Count(ItemFilter filter) => Read(() => Passing(filter).Count);

    /// <summary>The first <paramref name="limit"/> ids that pass, in ascending order.</summary>
    public Guid[] Page(ItemFilter filter, Guid? from, int limit) => Read(() =>
    {
        var first = from ?? Guid.Empty;
        var page = new PriorityQueue<Guid, Guid>(limit, Comparer<Guid>.Create((x, y) => y.CompareTo(x)));
        foreach (var id in Passing(filter).Slots().Select(slot => _ids[slot]).Where(id => id.CompareTo(first) >= 0))
        {
            if (page.Count < limit)
            {
                page.Enqueue(id, id);
            }
            else
            {
                page.EnqueueDequeue(id, id);
            }
        }

        return page.UnorderedItems.Select(entry => entry.Element).Order().ToArray();
    });

    /// <summary>The union of both legs' best, the better term score first, then the better vector score, then the smaller id.</summary>
    public ScoredId[] Search(LegSearch search, CancellationToken cancellationToken) => Read(() =>
        _legs.Search(search, Passing(search.Filter), _ids, cancellationToken)
            .OrderByDescending(hit => hit.TermScore)
            .ThenByDescending(hit => hit.VectorScore)
            .ThenBy(hit => hit.Id)
            .Select(hit => hit with { Version = _versions[_slots[hit.Id]] })
            .ToArray());

    private void Add(StoredItem item)
    {
        var slot = _ids.Count;
        _ids.Add(item.Id);
        _versions.Add(item.Version);
        _slots[item.Id] = slot;
        _live.Add(slot);
        _legs.Add(slot, item.Terms, item.Vector);
        foreach (var field in _fields)
        {
            foreach (var value in PayloadFields.Values(item.Payload, field.Name))
            {
                field.Add(value, slot);
            }
        }
    }

    private void Forget(Guid id)
    {
        if (_slots.Remove(id, out var slot))
        {
            _live.Remove(slot);
            _legs.Remove(slot);
        }
    }

    private SlotSet Passing(ItemFilter filter)
    {
        var required = filter.Must.Aggregate(_live, (passing, condition) => passing.Intersect(Holding(condition)));
        return filter.MustNot.Aggregate(required, (passing, condition) => passing.Except(Holding(condition)));
    }

    private SlotSet Holding(FieldCondition condition) =>
        _fields.First(field => field.Name == condition.Field).AnyOf(condition.AnyOf);

    private T Read<T>(Func<T> read)
    {
        _lock.EnterReadLock();
        try
        {
            return read();
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }
}
