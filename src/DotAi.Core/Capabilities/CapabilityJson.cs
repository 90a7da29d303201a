using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace DotAi.Capabilities;

/// <summary>JSON of capability records as stored and as served.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(JsonStringEnumConverter<Kubernetes.ResourceScope>), typeof(LowerCaseComplexity)])]
[JsonSerializable(typeof(Capability))]
[JsonSerializable(typeof(JsonObject))]
public sealed partial class CapabilityJson : JsonSerializerContext;
