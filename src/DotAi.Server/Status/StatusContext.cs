using System.Text.Json;
using System.Text.Json.Serialization;

namespace DotAi.Server.Status;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StatusReport))]
[JsonSerializable(typeof(BuildVersion))]
internal sealed partial class StatusContext : JsonSerializerContext;
