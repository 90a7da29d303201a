using DotAi.Knowledge;

namespace DotAi.Testing.Knowledge;

/// <summary>Passes everything to the inner store, after a test's own hook had its say.</summary>
public sealed class FaultyStore(IKnowledgeStore inner) : IKnowledgeStore
{
    /// <summary>Called with the method's name and the collection before the call goes through; may throw or wait.</summary>
    public Func<string, string, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    public bool Exclusive { get; set; } = true;

    public StoreIdentity Identity => inner.Identity with { Exclusive = Exclusive };

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await Before(nameof(CheckAsync), "");
        await inner.CheckAsync(cancellationToken);
    }

    public async Task<CollectionState> EnsureAsync(CollectionDefinition definition, CancellationToken cancellationToken)
    {
        await Before(nameof(EnsureAsync), definition.Name);
        return await inner.EnsureAsync(definition, cancellationToken);
    }

    public async Task<CollectionState?> DescribeAsync(string collection, CancellationToken cancellationToken)
    {
        await Before(nameof(DescribeAsync), collection);
        return await inner.DescribeAsync(collection, cancellationToken);
    }

    public async Task PutAsync(string collection, IReadOnlyList<StoredItem> items, CancellationToken cancellationToken)
    {
        await Before(nameof(PutAsync), collection);
        await inner.PutAsync(collection, items, cancellationToken);
    }

    public async Task<long?> PutIfVersionAsync(string collection, StoredItem item, CancellationToken cancellationToken)
    {
        await Before(nameof(PutIfVersionAsync), collection);
        return await inner.PutIfVersionAsync(collection, item, cancellationToken);
    }

    public async Task<IReadOnlyList<StoredItem>> GetAsync(string collection, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        await Before(nameof(GetAsync), collection);
        return await inner.GetAsync(collection, ids, cancellationToken);
    }

    public async Task<int> DeleteAsync(string collection, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        await Before(nameof(DeleteAsync), collection);
        return await inner.DeleteAsync(collection, ids, cancellationToken);
    }

    public async Task<ItemPage> PageAsync(string collection, ItemFilter filter, int limit, Guid? from, CancellationToken cancellationToken)
    {
        await Before(nameof(PageAsync), collection);
        return await inner.PageAsync(collection, filter, limit, from, cancellationToken);
    }

    public async Task<long> CountAsync(string collection, ItemFilter filter, CancellationToken cancellationToken)
    {
        await Before(nameof(CountAsync), collection);
        return await inner.CountAsync(collection, filter, cancellationToken);
    }

    public async Task<IReadOnlyList<LegHit>> SearchAsync(string collection, LegSearch search, CancellationToken cancellationToken)
    {
        await Before(nameof(SearchAsync), collection);
        return await inner.SearchAsync(collection, search, cancellationToken);
    }

    public async Task<bool> ReplaceAsync(string collection, string replacement, CancellationToken cancellationToken)
    {
        await Before(nameof(ReplaceAsync), collection);
        return await inner.ReplaceAsync(collection, replacement, cancellationToken);
    }
}
