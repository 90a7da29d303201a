using System.Text.Json;
using System.Text.Json.Serialization;

namespace DotAi.Server.Features.Store;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoreStatus))]
internal sealed partial class StoreContext : JsonSerializerContext;
