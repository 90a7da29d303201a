using DotAi.Capabilities;

namespace DotAi.Server.Features.OrgData.Capabilities;

/// <summary>Turns capabilities into the answers that clients know.</summary>
internal static class CapabilityAnswers
{
    private const int ShortDescription = 100;

    public static ListAnswer List(CapabilityPage page, int limit)
    {
        var items = page.Items.Select(match => Item(match.Capability)).ToList();
        return new ListAnswer(
            $"Retrieved {items.Count} capabilities ({page.Total} total)",
            new ListAnswer.Page(items, page.Total, items.Count, limit, page.NextCursor));
    }

    public static SearchAnswer Search(string query, CapabilityPage page, int limit)
    {
        var hits = page.Items.Select((match, index) => Hit(match, page.Offset + index + 1)).ToList();
        var message = page.Fits == false ? $"Nothing in the cluster answers this: {page.Reason}" : $"Found {page.Total} capabilities matching \"{query}\"";
        return new SearchAnswer(
            message,
            new SearchAnswer.Page(query, hits, hits.Count, page.Total, limit, page.Fits ?? true, page.Reason, page.NextCursor));
    }

    public static GetAnswer Get(Capability capability) =>
        new($"Retrieved capability data for {capability.ResourceName} (ID: {capability.Id})", capability);

    public static DeleteAnswer Delete(Capability capability) =>
        new($"Capability deleted: {capability.ResourceName}", new DeleteAnswer.Deleted(capability.Id, capability.ResourceName));

    public static DeleteAllAnswer DeleteAll(int count) =>
        new(count == 0 ? "No capabilities found to delete" : $"Deleted {count} capabilities; a scan brings them back.", count, count, ErrorCount: 0);

    private static ListAnswer.Item Item(Capability capability) => new(
        capability.Id,
        capability.ResourceName,
        capability.Capabilities,
        Shorten(capability.Description),
        Text(capability.Complexity),
        capability.Confidence,
        capability.AnalyzedAt);

    private static SearchAnswer.Hit Hit(CapabilityMatch match, int rank)
    {
        var capability = match.Capability;
        return new SearchAnswer.Hit(
            rank,
            Math.Round(match.Score ?? 0, 2),
            capability.Id,
            capability.ResourceName,
            capability.Kind,
            capability.ApiVersion,
            capability.Capabilities,
            capability.Providers,
            Text(capability.Complexity),
            capability.Description,
            capability.UseCase,
            capability.Confidence,
            capability.AnalyzedAt);
    }

    private static string Shorten(string text) => text.Length <= ShortDescription ? text : text[..(ShortDescription - 3)] + "...";

    private static string Text(CapabilityComplexity complexity) => complexity.ToString().ToLowerInvariant();
}
