using System.Text.Json.Serialization;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.ApiServer.Watching;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(JsonRangeConverter)], MaxDepth = 1024)]
[JsonSerializable(typeof(WatchFrame.LineShape))]
internal sealed partial class WatchJson : JsonSerializerContext;
