using System.Text.Json.Serialization;
using DotAi.Kubernetes.Discovery;

namespace DotAi.Kubernetes.Snapshot;

/// <summary>Writes and reads the index itself.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApiResource))]
[JsonSerializable(typeof(SnapshotCacheContent))]
internal sealed partial class SnapshotCacheJson : JsonSerializerContext;
