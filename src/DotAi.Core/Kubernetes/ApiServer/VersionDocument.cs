namespace DotAi.Kubernetes.ApiServer;

/// <summary>The server's version.</summary>
internal sealed record VersionDocument(string? GitVersion);
