using System.Text.Json.Serialization;

namespace DotAi.Capabilities.Dialogue;

/// <summary>Where a scan dialogue stands, by the names that clients know.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScanStep>))]
public enum ScanStep
{
    /// <summary>All resources, or some.</summary>
    [JsonStringEnumMemberName("resource-selection")]
    ResourceSelection,

    /// <summary>Which ones.</summary>
    [JsonStringEnumMemberName("resource-specification")]
    ResourceSpecification,

    /// <summary>At once, or one by one with a preview.</summary>
    [JsonStringEnumMemberName("processing-mode")]
    ProcessingMode,

    /// <summary>One resource is previewed and waits for yes, no or stop.</summary>
    [JsonStringEnumMemberName("scanning")]
    Scanning,

    [JsonStringEnumMemberName("complete")]
    Complete,
}
