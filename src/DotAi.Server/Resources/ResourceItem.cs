namespace DotAi.Server.Resources;

/// <summary>A resource as a list shows it.</summary>
/// <param name="Uri">Fits the collection's template.</param>
/// <param name="Name">Short and stable.</param>
internal sealed record ResourceItem(string Uri, string Name, string? Title = null, string? Description = null);
