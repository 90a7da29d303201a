namespace DotAi.Kubernetes.Discovery;

/// <summary>The versions of the core group.</summary>
internal sealed record ApiVersionsDocument(IReadOnlyList<string>? Versions);
