namespace DotAi.Kubernetes.Snapshot;

/// <summary>Something and the file it is in.</summary>
internal sealed record SnapshotPlace<T>(SnapshotFile File, T Value);
