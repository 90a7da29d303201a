using System.Text.Json.Serialization;

namespace DotAi.Kubernetes.Discovery;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    MaxDepth = 1024)]
[JsonSerializable(typeof(ApiVersionsDocument))]
[JsonSerializable(typeof(ApiGroupListDocument))]
[JsonSerializable(typeof(ApiGroupDocument))]
[JsonSerializable(typeof(ApiResourceListDocument))]
[JsonSerializable(typeof(AggregatedDocument))]
[JsonSerializable(typeof(OpenApiDocument))]
internal sealed partial class DiscoveryJson : JsonSerializerContext;
