namespace DotAi.Kubernetes;

/// <summary>Names one object; <paramref name="Namespace"/> is null for cluster-scoped objects.</summary>
public sealed record ObjectReference(GroupVersionKind GroupVersionKind, string? Namespace, string Name);
