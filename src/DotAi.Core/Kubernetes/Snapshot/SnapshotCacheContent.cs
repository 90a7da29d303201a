namespace DotAi.Kubernetes.Snapshot;

/// <summary>What the index file holds.</summary>
/// <param name="Folder">The folder it is about.</param>
/// <param name="ReadAt">When reading the folder began.</param>
internal sealed record SnapshotCacheContent(string Folder, DateTimeOffset ReadAt, IReadOnlyList<SnapshotFile> Files);
