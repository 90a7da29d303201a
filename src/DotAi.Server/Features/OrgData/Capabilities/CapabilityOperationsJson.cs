using System.Text.Json;
using System.Text.Json.Serialization;
using DotAi.Capabilities;
using DotAi.Kubernetes;

namespace DotAi.Server.Features.OrgData.Capabilities;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    Converters = [typeof(JsonStringEnumConverter<ResourceScope>), typeof(LowerCaseComplexity)])]
[JsonSerializable(typeof(ScanAnswer))]
[JsonSerializable(typeof(ProgressAnswer))]
[JsonSerializable(typeof(ListAnswer))]
[JsonSerializable(typeof(ListAnswer.Page), TypeInfoPropertyName = "ListPage")]
[JsonSerializable(typeof(GetAnswer))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(SearchAnswer.Page), TypeInfoPropertyName = "SearchPage")]
[JsonSerializable(typeof(DeleteAnswer))]
[JsonSerializable(typeof(DeleteAllAnswer))]
internal sealed partial class CapabilityOperationsJson : JsonSerializerContext;
