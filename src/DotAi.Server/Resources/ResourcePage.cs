namespace DotAi.Server.Resources;

/// <summary>Some of a collection's resources, in a fixed order.</summary>
/// <param name="Items">At most as many as were asked for.</param>
/// <param name="NextCursor">Where the next page begins; null after the last.</param>
internal sealed record ResourcePage(IReadOnlyList<ResourceItem> Items, string? NextCursor = null);
