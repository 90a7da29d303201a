using System.Text.Json;
using System.Text.Json.Serialization;

namespace DotAi.Server.Health;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReadinessReport))]
[JsonSerializable(typeof(Liveness))]
internal sealed partial class HealthContext : JsonSerializerContext;
