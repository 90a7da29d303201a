namespace DotAi.Knowledge.Search;

/// <summary>What a search found, best first.</summary>
/// <param name="Hits">The nearest items, also when none of them answers the query.</param>
/// <param name="Fits">Whether the best of them answers it.</param>
/// <param name="Reason">Why nothing answers, as a sentence for the caller; null when it fits.</param>
public sealed record SearchAnswer(IReadOnlyList<SearchHit> Hits, bool Fits, string? Reason)
{
    /// <summary>Items found over all pages, at most <see cref="SearchQuery.MaxLimit"/>.</summary>
    public int Total { get; init; } = Hits.Count;
}
