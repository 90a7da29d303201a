using DotAi.Kubernetes.CustomResources;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.Snapshot;

/// <summary>A custom resource definition and where it lies; its schema places are counted from there.</summary>
internal sealed record SnapshotDefinition(CustomResourceDefinition Definition, JsonRange Place);
