using System.Text.Json;
using System.Text.Json.Serialization;

namespace DotAi.Capabilities;

/// <summary>Writes complexity as <c>low</c>, <c>medium</c> and <c>high</c>.</summary>
public sealed class LowerCaseComplexity()
    : JsonStringEnumConverter<CapabilityComplexity>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
