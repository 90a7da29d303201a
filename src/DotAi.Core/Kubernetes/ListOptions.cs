namespace DotAi.Kubernetes;

/// <summary>Narrows a list; null means everything.</summary>
public sealed record ListOptions(string? Namespace = null, string? LabelSelector = null);
