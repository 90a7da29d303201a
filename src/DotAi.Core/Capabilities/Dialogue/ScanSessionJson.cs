using System.Text.Json.Serialization;

namespace DotAi.Capabilities.Dialogue;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ScanSession))]
internal sealed partial class ScanSessionJson : JsonSerializerContext;
