using System.Text.Json;
using System.Text.Json.Serialization;

namespace DotAi.Server.Tools;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ToolErrorText))]
internal sealed partial class ToolJson : JsonSerializerContext;
