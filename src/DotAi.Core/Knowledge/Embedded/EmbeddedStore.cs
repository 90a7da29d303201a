using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace DotAi.Knowledge.Embedded;

/// <summary>
/// The knowledge store in one SQLite file, for one process. Payloads are read from the file; filters, pages and both legs are answered
/// from an index in memory that is loaded when first asked for. The file is opened at the first use, and again at the next one when
/// that failed, so a store that is locked or unwritable at start mends itself.
/// </summary>
internal sealed class EmbeddedStore(string path, ILogger<EmbeddedStore> logger) : IKnowledgeStore, IDisposable
{
    /// <summary>Bounds a transaction, and with it the write-ahead log and the time for which other writers wait.</summary>
    private const int BatchSize = 1_000;

    private readonly string _path = Path.GetFullPath(path);
    private readonly StoreGate _gate = new(Path.GetFullPath(path), logger);

    public StoreIdentity Identity => new("embedded", _path, Exclusive: true);

    public Task CheckAsync(CancellationToken cancellationToken) =>
        ReadAsync(connection => connection.Scalar("SELECT count(*) FROM collection"), cancellationToken);

    public Task<CollectionState> EnsureAsync(CollectionDefinition definition, CancellationToken cancellationToken)
    {
        ItemRules.Check(definition);
        return _gate.WriteAsync(session => session.Ensure(definition), cancellationToken);
    }

    public Task<CollectionState?> DescribeAsync(string collection, CancellationToken cancellationToken) => ReadAsync(
        connection => CollectionTable.Find(connection, collection) is { } found ? CollectionTable.Describe(connection, found) : null,
        cancellationToken);

    public async Task PutAsync(string collection, IReadOnlyList<StoredItem> items, CancellationToken cancellationToken)
    {
        var target = await FindAsync(collection, cancellationToken);
        ItemRules.Check(target.Definition, items);
        foreach (var batch in items.Chunk(BatchSize))
        {
            await _gate.WriteAsync(session => session.Put(target, batch, cancellationToken), cancellationToken);
        }
    }

    public async Task<long?> PutIfVersionAsync(string collection, StoredItem item, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(item.Version, nameof(item));
        var target = await FindAsync(collection, cancellationToken);
        ItemRules.Check(target.Definition, [item]);
        return await _gate.WriteAsync(session => session.PutIfVersion(target, item), cancellationToken);
    }

    public async Task<IReadOnlyList<StoredItem>> GetAsync(string collection, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var target = await FindAsync(collection, cancellationToken);
        return await ReadAsync(connection => ItemTable.Get(connection, target.Key, ids, cancellationToken), cancellationToken);
    }

    public async Task<int> DeleteAsync(string collection, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var target = await FindAsync(collection, cancellationToken);
        var deleted = 0;
        foreach (var batch in ids.Chunk(BatchSize))
        {
            deleted += await _gate.WriteAsync(session => session.Delete(target, batch, cancellationToken), cancellationToken);
        }

        return deleted;
    }

    public async Task<ItemPage> PageAsync(string collection, ItemFilter filter, int limit, Guid? from, CancellationToken cancellationToken)
    {
        ItemRules.CheckPage(limit);
        var (target, index) = await IndexAsync(collection, cancellationToken);
        ItemRules.Check(index.Definition, filter);
        var ids = index.Page(filter, from, limit + 1);
        var items = await FetchAsync(target, ids.Take(limit), filter, cancellationToken);
        return new ItemPage(items, ids.Length > limit ? ids[limit] : null);
    }

    public async Task<long> CountAsync(string collection, ItemFilter filter, CancellationToken cancellationToken)
    {
        var (_, index) = await IndexAsync(collection, cancellationToken);
        ItemRules.Check(index.Definition, filter);
        return index.Count(filter);
    }

    public async Task<IReadOnlyList<LegHit>> SearchAsync(string collection, LegSearch search, CancellationToken cancellationToken)
    {
        var (target, index) = await IndexAsync(collection, cancellationToken);
        ItemRules.Check(index.Definition, search);
        var found = index.Search(search, cancellationToken);
        if (!search.Payloads)
        {
            return [.. found.Select(hit => new LegHit(new StoredItem(hit.Id, default, Version: hit.Version), hit.TermScore, hit.VectorScore))];
        }

        var items = await FetchAsync(target, found.Select(hit => hit.Id), search.Filter, cancellationToken);
        var scores = found.ToDictionary(hit => hit.Id);
        return [.. items.Select(item => new LegHit(item, scores[item.Id].TermScore, scores[item.Id].VectorScore))];
    }

    public Task<bool> ReplaceAsync(string collection, string replacement, CancellationToken cancellationToken) =>
        _gate.WriteAsync(session => session.Replace(collection, replacement), cancellationToken);

    public void Dispose() => _gate.Dispose();

    /// <summary>
    /// The items as the file holds them now. The index is a moment older: what was deleted since is missing, and what no longer
    /// passes the filter is left out here.
    /// </summary>
    private async Task<List<StoredItem>> FetchAsync(
        EmbeddedCollection collection, IEnumerable<Guid> ids, ItemFilter filter, CancellationToken cancellationToken)
    {
        var items = await ReadAsync(connection => ItemTable.Get(connection, collection.Key, ids, cancellationToken), cancellationToken);
        items.RemoveAll(item => !PayloadFields.Matches(item.Payload, filter));
        return items;
    }

    private async Task<(EmbeddedCollection Collection, CollectionIndex Index)> IndexAsync(string name, CancellationToken cancellationToken)
    {
        var collection = await FindAsync(name, cancellationToken);
        var index = collection.Index ?? await _gate.WriteAsync(session => session.LoadIndex(collection, cancellationToken), cancellationToken);
        return (collection, index);
    }

    private async Task<EmbeddedCollection> FindAsync(string name, CancellationToken cancellationToken)
    {
        var session = await _gate.OpenAsync(cancellationToken);
        return session.Known(name) ?? await _gate.WriteAsync(opened => opened.Find(name), cancellationToken);
    }

    private async Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        var session = await _gate.OpenAsync(cancellationToken);
        try
        {
            using var connection = session.File.OpenReader();
            return read(connection);
        }
        catch (SqliteException failure)
        {
            throw StoreFailures.From(failure, _path);
        }
    }
}
