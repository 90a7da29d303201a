using System.Text.Json.Serialization;

namespace DotAi.Kubernetes.ApiServer.Credentials;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ExecAnswer))]
internal sealed partial class ExecJson : JsonSerializerContext;
