namespace DotAi.Kubernetes.ApiServer;

/// <summary>Where an object lies.</summary>
/// <param name="Path">Its path on the server.</param>
/// <param name="Resource"><c>plural.group</c>.</param>
internal sealed record ObjectPlace(string Path, string Resource, string? Namespace, string Name);
