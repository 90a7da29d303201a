using System.Text.Json.Serialization;

namespace DotAi.Kubernetes.ApiServer.Kubeconfigs;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower)]
[JsonSerializable(typeof(KubeconfigDocument))]
internal sealed partial class KubeconfigJson : JsonSerializerContext;
