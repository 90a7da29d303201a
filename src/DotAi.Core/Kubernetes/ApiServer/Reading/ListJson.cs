using System.Text.Json.Serialization;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.ApiServer.Reading;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(JsonRangeConverter)], MaxDepth = 1024)]
[JsonSerializable(typeof(ListPage))]
[JsonSerializable(typeof(ListedObject))]
internal sealed partial class ListJson : JsonSerializerContext;
