using DotAi.Capabilities;

namespace DotAi.Server.Features.Capabilities;

/// <summary>A page of capabilities: of all of them in id order, or of a query's answers, best first.</summary>
/// <param name="Items">The page.</param>
/// <param name="Total">How many there are over all pages.</param>
/// <param name="NextCursor">Asks for the next page; absent on the last.</param>
/// <param name="Fits">For a query: false when nothing answers it; then there are no items.</param>
/// <param name="Reason">Why nothing fits, and what to do.</param>
internal sealed record CapabilityList(IReadOnlyList<CapabilitySummary> Items, long Total, string? NextCursor, bool? Fits, string? Reason)
{
    public static CapabilityList From(CapabilityPage page) =>
        new([.. page.Items.Select(CapabilitySummary.From)], page.Total, page.NextCursor, page.Fits, page.Reason);
}
