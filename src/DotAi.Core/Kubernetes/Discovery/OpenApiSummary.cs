namespace DotAi.Kubernetes.Discovery;

/// <summary>What an OpenAPI v3 document serves, and the kinds whose schemas it carries.</summary>
internal sealed record OpenApiSummary(IReadOnlyList<ApiResource> Resources, IReadOnlyList<GroupVersionKind> Kinds)
{
    /// <summary>The rows alone; an OpenAPI document says nothing about preferred versions.</summary>
    public DiscoveryFragment ToFragment() => new(Resources, []);
}
