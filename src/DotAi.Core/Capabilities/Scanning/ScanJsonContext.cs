using System.Text.Json.Serialization;

namespace DotAi.Capabilities.Scanning;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ScanJob))]
internal sealed partial class ScanJsonContext : JsonSerializerContext;
