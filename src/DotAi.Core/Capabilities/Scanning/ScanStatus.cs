using System.Text.Json.Serialization;

namespace DotAi.Capabilities.Scanning;

/// <summary>Where a scan stands. A scan that waits for a worker counts as running.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScanStatus>))]
public enum ScanStatus
{
    [JsonStringEnumMemberName("running")]
    Running,

    [JsonStringEnumMemberName("completed")]
    Completed,

    [JsonStringEnumMemberName("failed")]
    Failed,

    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}
