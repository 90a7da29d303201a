using System.Text.Json.Nodes;

namespace DotAi.Server.Status;

/// <summary>One section's contribution.</summary>
/// <param name="Value">The section's own object, usually <c>JsonSerializer.SerializeToNode(record, Context.Default.Record)</c>.</param>
internal sealed record StatusPart(JsonNode? Value)
{
    /// <summary>What does not work and what that means for answers; not empty makes the whole status <c>degraded</c>.</summary>
    public IReadOnlyList<Degradation> Degraded { get; init; } = [];

    /// <summary>Entries for the summary, such as <c>patternSearch</c> or <c>kubernetesAccess</c>.</summary>
    public IReadOnlyDictionary<string, string> Summary { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Names for the summary's list of capabilities, such as <c>capability-scanning</c>.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];
}
