namespace DotAi.Knowledge;

/// <summary>An item found by a <see cref="LegSearch"/>.</summary>
/// <param name="Item">The item with its version, and its payload when that was asked for; vectors are left out.</param>
/// <param name="TermScore">Sum over shared terms of query weight × item weight × inverse document frequency; 0 without shared terms.</param>
/// <param name="VectorScore">Cosine similarity, -1..1; 0 when either side has no vector.</param>
public sealed record LegHit(StoredItem Item, double TermScore, double VectorScore);
