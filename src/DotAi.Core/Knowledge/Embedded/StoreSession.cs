using System.Collections.Concurrent;

namespace DotAi.Knowledge.Embedded;

/// <summary>
/// What one writer at a time does with the open file: commit first, then bring the index along. All but <see cref="Known"/> runs
/// behind the <see cref="StoreGate"/>.
/// </summary>
internal sealed class StoreSession(StoreFile file)
{
    private readonly ConcurrentDictionary<string, EmbeddedCollection> _collections = new(StringComparer.Ordinal);

    public StoreFile File => file;

    public EmbeddedCollection? Known(string name) => _collections.GetValueOrDefault(name);

    public EmbeddedCollection Find(string name) => Known(name) ?? Load(name) ?? throw StoreFailures.NoCollection(name);

    public CollectionState Ensure(CollectionDefinition definition)
    {
        if ((Known(definition.Name) ?? Load(definition.Name)) is not { } collection)
        {
            CollectionTable.Add(file.Writer, definition with { FilterFields = [.. definition.FilterFields.Distinct()] });
            collection = Find(definition.Name);
        }
        else if (definition.FilterFields.Except(collection.Definition.FilterFields).Any())
        {
            ExtendFilterFields(collection, definition.FilterFields);
        }

        return CollectionTable.Describe(file.Writer, collection);
    }

    public int Put(EmbeddedCollection collection, StoredItem[] items, CancellationToken cancellationToken)
    {
        List<StoredItem> written;
        using (var transaction = file.Writer.BeginTransaction())
        {
            written = ItemTable.Put(file.Writer, collection.Key, items, cancellationToken);
            transaction.Commit();
        }

        Follow(collection, index => index.Put(written));
        return items.Length;
    }

    public long? PutIfVersion(EmbeddedCollection collection, StoredItem item)
    {
        if (!ItemTable.PutIfVersion(file.Writer, collection.Key, item))
        {
            return null;
        }

        Follow(collection, index => index.Put([item with { Version = item.Version + 1 }]));
        return item.Version + 1;
    }

    public int Delete(EmbeddedCollection collection, Guid[] ids, CancellationToken cancellationToken)
    {
        List<Guid> deleted;
        using (var transaction = file.Writer.BeginTransaction())
        {
            deleted = ItemTable.Delete(file.Writer, collection.Key, ids, cancellationToken);
            transaction.Commit();
        }

        Follow(collection, index => index.Delete(deleted));
        return deleted.Count;
    }

    public CollectionIndex LoadIndex(EmbeddedCollection collection, CancellationToken cancellationToken)
    {
        if (collection.Index is { } loaded)
        {
            return loaded;
        }

        var index = new CollectionIndex(collection.Definition);
        foreach (var batch in ItemTable.ReadAll(file.Writer, collection.Key).Chunk(256))
        {
            cancellationToken.ThrowIfCancellationRequested();
            index.Put(batch);
        }

        return collection.Index = index;
    }

    /// <summary>False when there is nothing to replace it with.</summary>
    public bool Replace(string collection, string replacement)
    {
        if ((Known(replacement) ?? Load(replacement)) is not { } successor)
        {
            return false;
        }

        using (var transaction = file.Writer.BeginTransaction())
        {
            if (CollectionTable.Find(file.Writer, collection) is { } old)
            {
                CollectionTable.Delete(file.Writer, old.Key);
            }

            CollectionTable.Rename(file.Writer, successor.Key, collection);
            transaction.Commit();
        }

        // Found anew at the next use. Who holds the old one meanwhile writes to a collection that is gone, which the file refuses.
        _collections.TryRemove(collection, out _);
        _collections.TryRemove(replacement, out _);
        return true;
    }

    /// <summary>After a failure nobody knows what the file took; every index is read from it again.</summary>
    public void GiveUpIndexes()
    {
        foreach (var collection in _collections.Values)
        {
            collection.Index = null;
        }
    }

    /// <summary>Brings the index to what was just committed; one that cannot follow is given up and loaded again when needed.</summary>
    private static void Follow(EmbeddedCollection collection, Action<CollectionIndex> change)
    {
        if (collection.Index is not { } index)
        {
            return;
        }

        try
        {
            change(index);
        }
        catch
        {
            collection.Index = null;
            throw;
        }

        if (index.IsWasteful)
        {
            collection.Index = null;
        }
    }

    private void ExtendFilterFields(EmbeddedCollection collection, IReadOnlyList<string> fields)
    {
        var definition = collection.Definition with { FilterFields = [.. collection.Definition.FilterFields.Union(fields)] };
        CollectionTable.SetFilterFields(file.Writer, collection.Key, definition.FilterFields);
        collection.Definition = definition;
        collection.Index = null;
    }

    private EmbeddedCollection? Load(string name) =>
        CollectionTable.Find(file.Writer, name) is { } found ? _collections.GetOrAdd(name, found) : null;
}
