namespace DotAi.Knowledge.Search;

/// <summary>An item with its place in an answer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Item">What is known of it.</param>
/// <param name="Score">0..1, never greater than that of the item before.</param>
internal sealed record RankedItem(Guid Id, IndexedItem Item, double Score);
