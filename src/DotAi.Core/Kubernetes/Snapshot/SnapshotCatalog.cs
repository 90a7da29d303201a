namespace DotAi.Kubernetes.Snapshot;

/// <summary>What a snapshot serves, and where each schema lies.</summary>
internal sealed record SnapshotCatalog(
    ClusterCatalog Served,
    IReadOnlyDictionary<(string Group, string Kind), SnapshotPlace<SnapshotDefinition>> Definitions,
    IReadOnlyDictionary<(string Group, string Version), SnapshotPlace<SnapshotOpenApi>> OpenApi,
    string? ServerVersion);
