using System.Text.Json.Serialization;

namespace DotAi.Schemas;

[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(System.Text.Json.JsonElement))]
[JsonSourceGenerationOptions(MaxDepth = SchemaParser.MaxJsonDepth)]
internal sealed partial class SchemaJsonContext : JsonSerializerContext;
