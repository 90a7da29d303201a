namespace DotAi.Kubernetes.Discovery;

/// <summary>A group with its versions.</summary>
internal sealed record ApiGroupDocument(string Name, IReadOnlyList<ApiGroupDocument.GroupVersion>? Versions)
{
    public GroupVersion? PreferredVersion { get; init; }

    internal sealed record GroupVersion(string Version);
}
