using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using DotAi.Capabilities.Analysis;
using DotAi.Embeddings;
using DotAi.Knowledge;
using DotAi.Knowledge.Search;
using DotAi.Knowledge.Terms;
using DotAi.Workflows;

namespace DotAi.Capabilities;

/// <summary>Keeps capability records in the knowledge store, with the fingerprint of what each was made from.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="encoder">Encodes what is stored; null to store term weights alone.</param>
[SuppressMessage("Design", "CA1001", Justification = "The semaphore's wait handle is never asked for, so it has no unmanaged state.")]
internal sealed class CapabilityStore(IKnowledgeStore store, ITextEncoder? encoder = null)
{
    public const string Collection = "capabilities";

    /// <summary>Payload field with the names a query can equal: resource name, kind, plural and short names.</summary>
    public const string NamesField = "names";

    /// <summary>Payload field with the encoder of the item's vector; absent while it has none.</summary>
    public const string EncoderField = "encoder";

    private const string FingerprintField = "fingerprint";
    private const int PageSize = 500;

    private static readonly string[] FilterFields =
        ["resourceName", "group", "kind", "providers", "complexity", "bookkeeping", NamesField, EncoderField];

    private readonly SemaphoreSlim _writing = new(1, 1);

    /// <summary>Creates the collection when it is missing. One that was made for another encoder stays as it is.</summary>
    public Task<CollectionState> EnsureAsync(CancellationToken cancellationToken) => EnsureAsync(Collection, cancellationToken);

    /// <summary>The same for a collection that is to replace the capabilities.</summary>
    public Task<CollectionState> EnsureAsync(string collection, CancellationToken cancellationToken) => store.EnsureAsync(
        new CollectionDefinition(collection, FilterFields, encoder?.Name, encoder?.Dimensions ?? 0), cancellationToken);

    public Task<CollectionState?> DescribeAsync(CancellationToken cancellationToken) => store.DescribeAsync(Collection, cancellationToken);

    /// <summary>Resource name and fingerprint of every stored capability, by id.</summary>
    public Task<Dictionary<Guid, StoredFingerprint>> ReadFingerprintsAsync(CancellationToken cancellationToken) =>
        ReadAllAsync(Collection, payload => new StoredFingerprint(Text(payload, "resourceName"), Text(payload, FingerprintField)), cancellationToken);

    /// <summary>What changes whenever a capability's record does, by id.</summary>
    public Task<Dictionary<Guid, string>> ReadStampsAsync(string collection, CancellationToken cancellationToken) =>
        ReadAllAsync(collection, payload => $"{Text(payload, FingerprintField)}@{Text(payload, "analyzedAt")}", cancellationToken);

    /// <summary>Stores capabilities with term weights, and with vectors when the encoder is available and the collection is its own.</summary>
    public async Task PutAsync(IReadOnlyList<FingerprintedCapability> capabilities, CancellationToken cancellationToken)
    {
        var state = await store.DescribeAsync(Collection, cancellationToken);
        var vectors = state?.Definition.Encoder == encoder?.Name
            ? await EncodeAsync([.. capabilities.Select(capability => capability.Capability)], cancellationToken)
            : null;
        var items = capabilities.Select((capability, at) => Item(capability.Capability, capability.Fingerprint, vectors?[at], version: 0));
        await WithoutWritersAsync(
            async () =>
            {
                await store.PutAsync(Collection, [.. items], cancellationToken);
                return capabilities.Count;
            },
            cancellationToken);
    }

    /// <summary>
    /// Runs <paramref name="act"/> while nothing else stores or deletes through this instance. It must not do so itself.
    /// </summary>
    public async Task<T> WithoutWritersAsync<T>(Func<Task<T>> act, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            return await act();
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>One vector for each capability, or null when there is no encoder or it is not available.</summary>
    public async Task<IReadOnlyList<float[]?>?> EncodeAsync(IReadOnlyList<Capability> capabilities, CancellationToken cancellationToken)
    {
        if (encoder is null || !(await encoder.CheckAsync(cancellationToken)).IsAvailable)
        {
            return null;
        }

        try
        {
            return await encoder.EncodeAsync([.. capabilities.Select(CapabilityFields.EncoderText)], cancellationToken);
        }
        catch (WorkflowException exception) when (exception.Error is WorkflowError.Unavailable { Dependency: "encoder" })
        {
            // It went away meanwhile: term weights are stored now, and the vectors follow when it is back.
            return null;
        }
    }

    /// <summary>A stored item with a vector, or with none; term weights are made anew.</summary>
    public StoredItem WithVector(StoredItem item, float[]? vector) =>
        Item(FromPayload(item.Payload), Text(item.Payload, FingerprintField), vector, item.Version);

    public async Task<Capability?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await store.GetAsync(Collection, [id], cancellationToken) is [var item] ? FromPayload(item.Payload) : null;

    public async Task<ItemPage> PageAsync(ItemFilter filter, int limit, Guid? from, CancellationToken cancellationToken) =>
        await store.PageAsync(Collection, filter, limit, from, cancellationToken);

    public Task<long> CountAsync(ItemFilter filter, CancellationToken cancellationToken) => store.CountAsync(Collection, filter, cancellationToken);

    public async Task<int> DeleteAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? 0 : await WithoutWritersAsync(() => store.DeleteAsync(Collection, ids, cancellationToken), cancellationToken);

    public static Capability FromPayload(JsonElement payload) =>
        payload.Deserialize(CapabilityJson.Default.Capability) ?? throw new JsonException("A stored capability is null.");

    private StoredItem Item(Capability capability, string fingerprint, float[]? vector, long version)
    {
        var payload = (JsonObject)JsonSerializer.SerializeToNode(capability, CapabilityJson.Default.Capability)!;
        payload[FingerprintField] = fingerprint;
        payload[NamesField] = new JsonArray([.. Names(capability).Select(name => JsonValue.Create(name))]);
        if (vector is not null)
        {
            payload[EncoderField] = encoder!.Name;
        }

        return new StoredItem(
            capability.Id,
            JsonSerializer.SerializeToElement(payload, CapabilityJson.Default.JsonObject),
            TermWeights.ForDocument(CapabilityFields.For(capability)),
            vector,
            version);
    }

    private static IEnumerable<string> Names(Capability capability)
    {
        var plural = capability.ResourceName.Split('.', 2)[0];
        return new[] { capability.ResourceName, capability.Kind, plural, $"{capability.Kind}.{capability.Group}" }
            .Concat(capability.ShortNames)
            .Select(SearchNames.Key)
            .Distinct(StringComparer.Ordinal);
    }

    private async Task<Dictionary<Guid, T>> ReadAllAsync<T>(string collection, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        var all = new Dictionary<Guid, T>();
        Guid? from = null;
        do
        {
            var page = await store.PageAsync(collection, ItemFilter.All, PageSize, from, cancellationToken);
            foreach (var item in page.Items)
            {
                all[item.Id] = read(item.Payload);
            }

            from = page.Next;
        }
        while (from is not null);
        return all;
    }

    private static string Text(JsonElement payload, string field) =>
        payload.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
