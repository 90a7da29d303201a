namespace DotAi.Knowledge;

/// <summary>A page of items in ascending id order. <paramref name="Next"/> is the first id of the next page, or null at the end.</summary>
public sealed record ItemPage(IReadOnlyList<StoredItem> Items, Guid? Next);
