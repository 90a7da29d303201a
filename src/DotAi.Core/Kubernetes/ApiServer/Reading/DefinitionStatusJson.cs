using System.Text.Json.Serialization;

namespace DotAi.Kubernetes.ApiServer.Reading;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 1024)]
[JsonSerializable(typeof(DefinitionStatus))]
internal sealed partial class DefinitionStatusJson : JsonSerializerContext;
