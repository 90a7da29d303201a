namespace DotAi.Knowledge;

/// <summary>
/// Holds everything DotAi remembers. A completed write is durable. Failures surface as
/// <see cref="Workflows.WorkflowException"/> with <see cref="Workflows.WorkflowError.Unavailable"/>.
/// Offers nothing that Qdrant's REST interface cannot do.
/// </summary>
public interface IKnowledgeStore
{
    StoreIdentity Identity { get; }

    /// <summary>Throws when the store cannot be used at the moment.</summary>
    Task CheckAsync(CancellationToken cancellationToken);

    /// <summary>Creates the collection if it is missing; an existing one keeps its items, encoder and dimensions.</summary>
    Task<CollectionState> EnsureAsync(CollectionDefinition definition, CancellationToken cancellationToken);

    /// <summary>The collection as it is, or null when it does not exist.</summary>
    Task<CollectionState?> DescribeAsync(string collection, CancellationToken cancellationToken);

    /// <summary>Inserts or replaces items, whatever version they had.</summary>
    Task PutAsync(string collection, IReadOnlyList<StoredItem> items, CancellationToken cancellationToken);

    /// <summary>
    /// Writes the item only if its stored version equals <see cref="StoredItem.Version"/> (0: only if it does not exist).
    /// Answers the new version, or null when another writer was faster.
    /// </summary>
    Task<long?> PutIfVersionAsync(string collection, StoredItem item, CancellationToken cancellationToken);

    /// <summary>The items that exist among <paramref name="ids"/>, in the order asked, without vectors.</summary>
    Task<IReadOnlyList<StoredItem>> GetAsync(string collection, IReadOnlyList<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Deletes and answers how many of the ids existed.</summary>
    Task<int> DeleteAsync(string collection, IReadOnlyList<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Items in ascending id order from <paramref name="from"/> on (inclusive), without vectors.</summary>
    Task<ItemPage> PageAsync(string collection, ItemFilter filter, int limit, Guid? from, CancellationToken cancellationToken);

    Task<long> CountAsync(string collection, ItemFilter filter, CancellationToken cancellationToken);

    /// <summary>
    /// Gives a collection the items, encoder and dimensions of <paramref name="replacement"/> in one step: readers see either the one
    /// or the other. What the collection held is deleted, and <paramref name="replacement"/> exists no more. False, and nothing is
    /// changed, when <paramref name="replacement"/> does not exist.
    /// </summary>
    Task<bool> ReplaceAsync(string collection, string replacement, CancellationToken cancellationToken);

    Task<IReadOnlyList<LegHit>> SearchAsync(string collection, LegSearch search, CancellationToken cancellationToken);
}
