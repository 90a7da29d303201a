using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.Snapshot;

/// <summary>An object and where it lies.</summary>
/// <param name="Kind">Its kind; items of a typed list take theirs from the list.</param>
/// <param name="Namespace">Empty for objects outside any namespace.</param>
/// <param name="Hash">Identifies its text.</param>
internal sealed record SnapshotObject(GroupVersionKind Kind, string Namespace, string Name, JsonRange Place, string Hash);
