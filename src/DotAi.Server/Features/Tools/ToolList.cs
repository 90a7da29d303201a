namespace DotAi.Server.Features.Tools;

/// <summary>The tools that fit the query, in fixed order.</summary>
/// <param name="Categories">Of the tools shown.</param>
/// <param name="Tags">Of the tools shown.</param>
internal sealed record ToolList(IReadOnlyList<ToolEntry> Tools, int Total, IReadOnlyList<string> Categories, IReadOnlyList<string> Tags)
{
    public static ToolList Of(IReadOnlyList<ToolEntry> tools) => new(
        tools,
        tools.Count,
        [.. tools.Select(tool => tool.Category).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        [.. tools.SelectMany(tool => tool.Tags).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
}
