using System.Text.Json;

namespace DotAi.Knowledge;

/// <summary>
/// One item of a collection.
/// </summary>
/// <param name="Id">Deterministic where the thing has a natural name.</param>
/// <param name="Payload">A JSON object; filters look at its top-level fields.</param>
/// <param name="Terms">Term weights, or null for items that are not searched (jobs, sessions).</param>
/// <param name="Vector">Unit-length embedding of the collection's dimensions, or null when it was not encoded yet.</param>
/// <param name="Version">0 before the item is stored; the store counts up by one with every write.</param>
public sealed record StoredItem(Guid Id, JsonElement Payload, SparseVector? Terms = null, float[]? Vector = null, long Version = 0);
