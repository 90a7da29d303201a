using System.Text.Json.Serialization;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.CustomResources;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    Converters = [typeof(JsonRangeConverter)],
    MaxDepth = 1024)]
[JsonSerializable(typeof(CustomResourceDocument))]
[JsonSerializable(typeof(CustomResourceSpecification))]
internal sealed partial class CustomResourceJson : JsonSerializerContext;
