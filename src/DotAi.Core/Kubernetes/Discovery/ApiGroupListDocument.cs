namespace DotAi.Kubernetes.Discovery;

internal sealed record ApiGroupListDocument(IReadOnlyList<ApiGroupDocument>? Groups);
