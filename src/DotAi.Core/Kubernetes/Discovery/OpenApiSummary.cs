namespace DotAi.Kubernetes.Discovery;

/// <summary>What an OpenAPI v3 document serves, and the kinds whose schemas it carries.</summary>
internal sealed record OpenApiSummary(IReadOnlyList<ApiResource> Resources, IReadOnlyList<GroupVersionKind> Kinds)
{
    /// <summary>The rows alone; an OpenAPI document says nothing about preferred versions.</summary>
    public DiscoveryFragment ToFragment() => new(Resources, []);

    /// <summary>
    /// The group versions the document is about: those of its paths, or without paths the one most of its kinds belong to, since a
    /// document carries the kinds of other groups that its own refer to.
    /// </summary>
    public IEnumerable<(string Group, string Version)> GroupVersions() => Resources.Count > 0
        ? Resources.Select(row => (row.Group, row.Version)).Distinct()
        : Kinds.CountBy(kind => (kind.Group, kind.Version)).OrderByDescending(count => count.Value).Take(1).Select(count => count.Key);
}
