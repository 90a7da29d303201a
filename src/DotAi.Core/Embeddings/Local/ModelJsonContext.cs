using System.Text.Json.Serialization;

namespace DotAi.Embeddings.Local;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TensorManifest))]
internal sealed partial class ModelJsonContext : JsonSerializerContext;
