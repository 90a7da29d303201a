using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace DotAi.Server.Features.OrgData;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(OrgDataArguments))]
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class OrgDataJson : JsonSerializerContext;
