using System.Text.Json.Serialization;

namespace DotAi.Kubernetes.ApiServer.Reading;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OpenApiIndex))]
internal sealed partial class OpenApiIndexJson : JsonSerializerContext;
