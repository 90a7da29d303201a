using System.Text.Json.Serialization;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.Snapshot;

/// <summary>Reads the documents of a snapshot.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(JsonRangeConverter)],
    MaxDepth = 1024)]
[JsonSerializable(typeof(ObjectHeader))]
[JsonSerializable(typeof(List<JsonRange>))]
internal sealed partial class SnapshotJson : JsonSerializerContext;
