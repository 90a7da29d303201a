namespace DotAi.Kubernetes;

/// <summary>
/// Everything a cluster serves at one moment: each resource once, ordered by <see cref="ServedResource.ResourceName"/> (ordinal).
/// </summary>
/// <param name="Resources">The resources.</param>
/// <param name="Problems">What could not be read, and what that costs; never silently dropped.</param>
public sealed record ClusterCatalog(IReadOnlyList<ServedResource> Resources, IReadOnlyList<ClusterProblem> Problems);
