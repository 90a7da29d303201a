using System.Text.Json.Serialization;

namespace DotAi.Schemas;

[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(System.Text.Json.JsonElement))]
internal sealed partial class SchemaJsonContext : JsonSerializerContext;
