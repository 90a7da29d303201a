namespace DotAi.Kubernetes.Snapshot;

/// <summary>A file found in a snapshot folder.</summary>
/// <param name="Path">Relative to the folder, with forward slashes.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Time of the last change, in UTC ticks.</param>
internal sealed record SnapshotPath(string Path, long Size, long Modified);
