using System.Text.Json;
using System.Text.Json.Serialization;

namespace DotAi.Server.Errors;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ProblemContext : JsonSerializerContext;
