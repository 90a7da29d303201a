using System.Text.Json.Serialization;

namespace DotAi.Eval.Retrieval;

/// <summary>JSON of cases and reports.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, PropertyNameCaseInsensitive = false)]
[JsonSerializable(typeof(IntentCase))]
[JsonSerializable(typeof(RetrievalReport))]
internal sealed partial class EvalJson : JsonSerializerContext;
