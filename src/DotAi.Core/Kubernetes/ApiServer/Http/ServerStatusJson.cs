using System.Text.Json.Serialization;

namespace DotAi.Kubernetes.ApiServer.Http;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ServerStatus))]
internal sealed partial class ServerStatusJson : JsonSerializerContext;
