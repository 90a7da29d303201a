using System.Text.Json.Serialization;

namespace DotAi.Kubernetes.Yaml;

[JsonSerializable(typeof(string))]
internal sealed partial class JsonText : JsonSerializerContext;
