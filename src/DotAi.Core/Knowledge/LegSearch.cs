namespace DotAi.Knowledge;

/// <summary>
/// A search over both legs. Each leg finds its own best <paramref name="Depth"/> items; the answer is their union and every member
/// carries both scores.
/// </summary>
/// <param name="Terms">Query term weights, or null to leave the leg out.</param>
/// <param name="Vector">Unit-length query embedding, or null to leave the leg out.</param>
/// <param name="Filter">Applied before either leg picks its best.</param>
/// <param name="Depth">Items per leg; at least one.</param>
/// <param name="Payloads">False leaves the payloads out of the answer: ids, versions and scores are all that is read.</param>
public sealed record LegSearch(SparseVector? Terms, float[]? Vector, ItemFilter Filter, int Depth, bool Payloads = true);
