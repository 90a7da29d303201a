namespace DotAi.Capabilities;

/// <summary>What to list or search.</summary>
/// <param name="Text">Words to search for, or null to list everything.</param>
/// <param name="Limit">Items a page, 1 to 200.</param>
/// <param name="Cursor">From the page before; belongs to the same text and filters.</param>
/// <param name="Provider">Only capabilities of this provider.</param>
/// <param name="Complexity">Only capabilities of this complexity.</param>
/// <param name="Group">Only capabilities of this API group.</param>
public sealed record CapabilityQuery(
    string? Text,
    int Limit,
    string? Cursor,
    string? Provider = null,
    string? Complexity = null,
    string? Group = null);
