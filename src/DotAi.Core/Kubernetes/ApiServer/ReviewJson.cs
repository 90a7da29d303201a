using System.Text.Json.Serialization;

namespace DotAi.Kubernetes.ApiServer;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AccessReviewDocument))]
[JsonSerializable(typeof(SelfReviewDocument))]
[JsonSerializable(typeof(VersionDocument))]
internal sealed partial class ReviewJson : JsonSerializerContext;
