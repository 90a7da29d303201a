using System.Text.Json;
using DotAi.Knowledge;
using DotAi.Workflows;

namespace DotAi.Testing.Knowledge;

/// <summary>
/// The knowledge store's contract in the plainest code that fulfils it: the model that real stores are compared with, and a stand-in
/// for tests of what uses a store. Nothing outlives it.
/// </summary>
public sealed class InMemoryStore : IKnowledgeStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (CollectionDefinition Definition, Dictionary<Guid, StoredItem> Items)> _collections = [];

    public StoreIdentity Identity { get; } = new("memory", "test", Exclusive: true);

    /// <summary>While set, every call fails as if the store were down.</summary>
    public string? Outage { get; set; }

    public Task CheckAsync(CancellationToken cancellationToken) => Locked(() => true, cancellationToken);

    public Task<CollectionState> EnsureAsync(CollectionDefinition definition, CancellationToken cancellationToken) => Locked(
        () =>
        {
            ItemRules.Check(definition);
            var (kept, items) = _collections.TryGetValue(definition.Name, out var known) ? known : (definition, []);
            var fields = kept.FilterFields.Union(definition.FilterFields).ToArray();
            _collections[definition.Name] = (kept with { FilterFields = fields }, items);
            return State(definition.Name)!;
        },
        cancellationToken);

    public Task<CollectionState?> DescribeAsync(string collection, CancellationToken cancellationToken) =>
        Locked(() => State(collection), cancellationToken);

    public Task PutAsync(string collection, IReadOnlyList<StoredItem> items, CancellationToken cancellationToken) => Locked(
        () =>
        {
            var target = Find(collection);
            ItemRules.Check(target.Definition, items);
            foreach (var item in items)
            {
                target.Items[item.Id] = item with { Version = (target.Items.GetValueOrDefault(item.Id)?.Version ?? 0) + 1 };
            }

            return true;
        },
        cancellationToken);

    public Task<long?> PutIfVersionAsync(string collection, StoredItem item, CancellationToken cancellationToken) => Locked<long?>(
        () =>
        {
            var target = Find(collection);
            ItemRules.Check(target.Definition, [item]);
            if ((target.Items.GetValueOrDefault(item.Id)?.Version ?? 0) != item.Version)
            {
                return null;
            }

            target.Items[item.Id] = item with { Version = item.Version + 1 };
            return item.Version + 1;
        },
        cancellationToken);

    public Task<IReadOnlyList<StoredItem>> GetAsync(string collection, IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        Locked<IReadOnlyList<StoredItem>>(
            () => [.. ids.Select(id => Find(collection).Items.GetValueOrDefault(id)).OfType<StoredItem>().Select(Bare)],
            cancellationToken);

    public Task<int> DeleteAsync(string collection, IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        Locked(() => ids.Count(id => Find(collection).Items.Remove(id)), cancellationToken);

    public Task<ItemPage> PageAsync(string collection, ItemFilter filter, int limit, Guid? from, CancellationToken cancellationToken) => Locked(
        () =>
        {
            ItemRules.CheckPage(limit);
            var rest = Passing(collection, filter)
                .Where(item => string.CompareOrdinal(item.Id.ToString(), (from ?? Guid.Empty).ToString()) >= 0)
                .OrderBy(item => item.Id.ToString(), StringComparer.Ordinal)
                .ToList();
            return new ItemPage([.. rest.Take(limit).Select(Bare)], rest.Count > limit ? rest[limit].Id : null);
        },
        cancellationToken);

    public Task<long> CountAsync(string collection, ItemFilter filter, CancellationToken cancellationToken) =>
        Locked<long>(() => Passing(collection, filter).Count(), cancellationToken);

    public Task<IReadOnlyList<LegHit>> SearchAsync(string collection, LegSearch search, CancellationToken cancellationToken) =>
        Locked<IReadOnlyList<LegHit>>(
            () =>
            {
                ItemRules.Check(Find(collection).Definition, search);
                var all = Find(collection).Items.Values;
                var hits = Passing(collection, search.Filter)
                    .Select(item => (Shares: Shares(search.Terms, item.Terms), item.Vector, Hit: new LegHit(
                        Bare(item), TermScore(search.Terms, item.Terms, [.. all]), Cosine(search.Vector, item.Vector))))
                    .ToList();
                var terms = hits.Where(hit => hit.Shares).OrderByDescending(hit => hit.Hit.TermScore);
                var vectors = hits.Where(hit => search.Vector is not null && hit.Vector is not null).OrderByDescending(hit => hit.Hit.VectorScore);
                return [.. Best(terms.Select(hit => hit.Hit)).Union(Best(vectors.Select(hit => hit.Hit)))
                    .OrderByDescending(hit => hit.TermScore).ThenByDescending(hit => hit.VectorScore).ThenBy(hit => hit.Item.Id.ToString(), StringComparer.Ordinal)
                    .Select(hit => search.Payloads ? hit : hit with { Item = hit.Item with { Payload = default } })];

                IEnumerable<LegHit> Best(IEnumerable<LegHit> leg) => leg.Take(search.Depth);
            },
            cancellationToken);

    public Task<bool> ReplaceAsync(string collection, string replacement, CancellationToken cancellationToken) => Locked(
        () =>
        {
            if (!_collections.Remove(replacement, out var successor))
            {
                return false;
            }

            _collections[collection] = (successor.Definition with { Name = collection }, successor.Items);
            return true;
        },
        cancellationToken);

    private static StoredItem Bare(StoredItem item) => item with { Terms = null, Vector = null };

    private static bool Shares(SparseVector? query, SparseVector? terms) =>
        query is not null && terms is not null && query.Indices.Intersect(terms.Indices).Any();

    private static double TermScore(SparseVector? query, SparseVector? terms, StoredItem[] all) =>
        query is null || terms is null ? 0 : query.Indices.Zip(query.Values).Sum(term => term.Second * Weight(terms, term.First) * Idf(term.First, all));

    private static double Weight(SparseVector terms, uint index) => Array.IndexOf(terms.Indices, index) is >= 0 and var at ? terms.Values[at] : 0;

    private static double Idf(uint index, StoredItem[] all)
    {
        var weighed = all.Count(item => item.Terms is { Indices.Length: > 0 });
        var frequency = all.Count(item => item.Terms?.Indices.Contains(index) == true);
        return Math.Log(((weighed - frequency + 0.5) / (frequency + 0.5)) + 1);
    }

    private static double Cosine(float[]? query, float[]? vector) =>
        query is null || vector is null ? 0 : query.Zip(vector).Sum(pair => (double)pair.First * pair.Second);

    private IEnumerable<StoredItem> Passing(string collection, ItemFilter filter)
    {
        var (definition, items) = Find(collection);
        ItemRules.Check(definition, filter);
        return items.Values.Where(item => filter.Must.All(condition => Holds(item.Payload, condition)) && !filter.MustNot.Any(condition => Holds(item.Payload, condition)));
    }

    private static bool Holds(JsonElement payload, FieldCondition condition) =>
        payload.TryGetProperty(condition.Field, out var value)
        && (value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value }).Any(entry => entry.ValueKind switch
        {
            JsonValueKind.String => condition.AnyOf.Contains(entry.GetString()!),
            JsonValueKind.True => condition.AnyOf.Contains("true"),
            JsonValueKind.False => condition.AnyOf.Contains("false"),
            _ => false,
        });

    private (CollectionDefinition Definition, Dictionary<Guid, StoredItem> Items) Find(string collection) =>
        _collections.TryGetValue(collection, out var found)
            ? found
            : throw new WorkflowException(new WorkflowError.Unavailable("store", $"Collection '{collection}' does not exist in the store."));

    private CollectionState? State(string collection) => _collections.TryGetValue(collection, out var found)
        ? new CollectionState(found.Definition, found.Items.Count, found.Definition.Encoder is null ? 0 : found.Items.Values.Count(item => item.Vector is null))
        : null;

    private Task<T> Locked<T>(Func<T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Outage is { } outage)
        {
            throw new WorkflowException(new WorkflowError.Unavailable("store", outage));
        }

        lock (_gate)
        {
            return Task.FromResult(work());
        }
    }
}
