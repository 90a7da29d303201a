using System.Text.Json;
using System.Text.Json.Nodes;
using DotAi.Capabilities.Analysis;
using DotAi.Knowledge;
using DotAi.Knowledge.Search;
using DotAi.Knowledge.Terms;

namespace DotAi.Capabilities;

/// <summary>Keeps capability records in the knowledge store, with the fingerprint of what each was made from.</summary>
internal sealed class CapabilityStore(IKnowledgeStore store)
{
    public const string Collection = "capabilities";
    /// <summary>Payload field with the names a query can equal: resource name, kind and plural.</summary>
    public const string NamesField = "names";
    private const string FingerprintField = "fingerprint";
    private const int PageSize = 500;

    private static readonly CollectionDefinition Definition =
        new(Collection, ["resourceName", "group", "kind", "providers", "complexity", "bookkeeping", NamesField]);

    public Task EnsureAsync(CancellationToken cancellationToken) => store.EnsureAsync(Definition, cancellationToken);

    public Task<CollectionState?> DescribeAsync(CancellationToken cancellationToken) => store.DescribeAsync(Collection, cancellationToken);

    /// <summary>Resource name and fingerprint of every stored capability, by id.</summary>
    public async Task<Dictionary<Guid, StoredFingerprint>> ReadFingerprintsAsync(CancellationToken cancellationToken)
    {
        var fingerprints = new Dictionary<Guid, StoredFingerprint>();
        Guid? from = null;
        do
        {
            var page = await store.PageAsync(Collection, ItemFilter.All, PageSize, from, cancellationToken);
            foreach (var item in page.Items)
            {
                fingerprints[item.Id] = new(Text(item.Payload, "resourceName"), Text(item.Payload, FingerprintField));
            }

            from = page.Next;
        }
        while (from is not null);
        return fingerprints;
    }

    public Task PutAsync(IReadOnlyList<FingerprintedCapability> capabilities, CancellationToken cancellationToken) =>
        store.PutAsync(Collection, [.. capabilities.Select(ToItem)], cancellationToken);

    public async Task<Capability?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await store.GetAsync(Collection, [id], cancellationToken) is [var item] ? FromPayload(item.Payload) : null;

    public async Task<ItemPage> PageAsync(ItemFilter filter, int limit, Guid? from, CancellationToken cancellationToken) =>
        await store.PageAsync(Collection, filter, limit, from, cancellationToken);

    public Task<long> CountAsync(ItemFilter filter, CancellationToken cancellationToken) => store.CountAsync(Collection, filter, cancellationToken);

    public async Task<int> DeleteAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? 0 : await store.DeleteAsync(Collection, ids, cancellationToken);

    public static Capability FromPayload(JsonElement payload) =>
        payload.Deserialize(CapabilityJson.Default.Capability) ?? throw new JsonException("A stored capability is null.");

    private static StoredItem ToItem(FingerprintedCapability capability)
    {
        var payload = (JsonObject)JsonSerializer.SerializeToNode(capability.Capability, CapabilityJson.Default.Capability)!;
        payload[FingerprintField] = capability.Fingerprint;
        payload[NamesField] = new JsonArray([.. Names(capability.Capability).Select(name => JsonValue.Create(name))]);
        return new StoredItem(
            capability.Capability.Id,
            JsonSerializer.SerializeToElement(payload, CapabilityJson.Default.JsonObject),
            TermWeights.ForDocument(CapabilityFields.For(capability.Capability)));
    }

    private static IEnumerable<string> Names(Capability capability)
    {
        var plural = capability.ResourceName.Split('.', 2)[0];
        return new[] { capability.ResourceName, capability.Kind, plural, $"{capability.Kind}.{capability.Group}" }
            .Select(SearchNames.Key)
            .Distinct(StringComparer.Ordinal);
    }

    private static string Text(JsonElement payload, string field) =>
        payload.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
