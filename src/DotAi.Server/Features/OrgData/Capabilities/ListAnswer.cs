namespace DotAi.Server.Features.OrgData.Capabilities;

/// <summary>Answer of <c>list</c>.</summary>
internal sealed record ListAnswer(string Message, ListAnswer.Page Data)
    : CapabilityAnswer(Success: true, "list", CapabilityOperations.Name, Message)
{
    /// <param name="Capabilities">In a fixed order.</param>
    /// <param name="TotalCount">How many there are over all pages.</param>
    /// <param name="ReturnedCount">How many this page has.</param>
    /// <param name="Limit">The most a page may have.</param>
    /// <param name="NextCursor">Asks for the next page; absent on the last.</param>
    internal sealed record Page(IReadOnlyList<Item> Capabilities, long TotalCount, int ReturnedCount, int Limit, string? NextCursor);

    /// <param name="Description">At most 100 characters.</param>
    internal sealed record Item(
        Guid Id,
        string ResourceName,
        IReadOnlyList<string> Capabilities,
        string Description,
        string Complexity,
        double Confidence,
        DateTimeOffset AnalyzedAt);
}
