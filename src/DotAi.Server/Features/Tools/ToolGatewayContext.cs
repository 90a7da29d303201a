using System.Text.Json;
using System.Text.Json.Serialization;

namespace DotAi.Server.Features.Tools;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ToolListAnswer))]
[JsonSerializable(typeof(ToolCallAnswer))]
internal sealed partial class ToolGatewayContext : JsonSerializerContext;
