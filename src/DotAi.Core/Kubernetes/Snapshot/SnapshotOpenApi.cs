using DotAi.Kubernetes.Discovery;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.Snapshot;

/// <summary>An OpenAPI v3 document: what it serves, where it lies and what identifies its text.</summary>
internal sealed record SnapshotOpenApi(OpenApiSummary Summary, JsonRange Place, string Hash);
