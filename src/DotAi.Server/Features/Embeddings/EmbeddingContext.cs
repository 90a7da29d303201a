using System.Text.Json;
using System.Text.Json.Serialization;

namespace DotAi.Server.Features.Embeddings;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(EmbeddingStatus))]
internal sealed partial class EmbeddingContext : JsonSerializerContext;
