namespace DotAi.Kubernetes.Discovery;

/// <summary>The versions of a group, the preferred one first.</summary>
internal sealed record ApiGroupVersions(string Group, IReadOnlyList<string> Versions);
