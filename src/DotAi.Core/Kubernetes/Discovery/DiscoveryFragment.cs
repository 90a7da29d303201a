namespace DotAi.Kubernetes.Discovery;

/// <summary>What one discovery document tells; the fragments of a cluster are put together by <see cref="DiscoveredResources"/>.</summary>
internal sealed record DiscoveryFragment(IReadOnlyList<ApiResource> Resources, IReadOnlyList<ApiGroupVersions> Groups)
{
    public static DiscoveryFragment Empty { get; } = new([], []);
}
