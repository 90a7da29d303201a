namespace DotAi.Capabilities;

/// <summary>A page of capabilities: of all of them in id order, or of a query's answers, best first.</summary>
/// <param name="Items">The page.</param>
/// <param name="Total">How many there are over all pages.</param>
/// <param name="NextCursor">Asks for the next page; null on the last.</param>
/// <param name="Fits">For a query: false when nothing answers it; then <paramref name="Items"/> is empty.</param>
/// <param name="Reason">Why nothing fits, and what to do.</param>
/// <param name="Offset">For a query: how many better answers stand on the pages before.</param>
public sealed record CapabilityPage(
    IReadOnlyList<CapabilityMatch> Items,
    long Total,
    string? NextCursor,
    bool? Fits = null,
    string? Reason = null,
    int Offset = 0);
