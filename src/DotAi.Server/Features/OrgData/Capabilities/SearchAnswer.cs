namespace DotAi.Server.Features.OrgData.Capabilities;

/// <summary>Answer of <c>search</c>.</summary>
internal sealed record SearchAnswer(string Message, SearchAnswer.Page Data)
    : CapabilityAnswer(Success: true, "search", CapabilityOperations.Name, Message)
{
    /// <param name="Query">What was searched for.</param>
    /// <param name="Results">Best first.</param>
    /// <param name="ResultCount">How many this page has.</param>
    /// <param name="TotalCount">How many there are over all pages.</param>
    /// <param name="Limit">The most a page may have.</param>
    /// <param name="Fits">False when nothing in the cluster answers the query.</param>
    /// <param name="Reason">Why nothing answers it.</param>
    /// <param name="NextCursor">Asks for the next page; absent on the last.</param>
    internal sealed record Page(
        string Query, IReadOnlyList<Hit> Results, int ResultCount, long TotalCount, int Limit, bool Fits, string? Reason, string? NextCursor);

    /// <param name="Rank">From 1, over all pages.</param>
    /// <param name="Score">0..1, two decimals.</param>
    internal sealed record Hit(
        int Rank,
        double Score,
        Guid Id,
        string ResourceName,
        string Kind,
        string ApiVersion,
        IReadOnlyList<string> Capabilities,
        IReadOnlyList<string> Providers,
        string Complexity,
        string Description,
        string UseCase,
        double Confidence,
        DateTimeOffset AnalyzedAt);
}
