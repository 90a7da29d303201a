namespace DotAi.Knowledge.Search;

/// <summary>A found item. The score, 0..1, means the same for every query, so that it can be compared with a threshold.</summary>
/// <param name="Item">The item with its payload.</param>
/// <param name="Score">At least 0.95 for an item that has the query as its name.</param>
public sealed record SearchHit(StoredItem Item, double Score);
