using System.Text.Json.Nodes;

namespace DotAi.Server.Status;

/// <summary>The state of the whole system.</summary>
/// <param name="Status">Always <c>success</c>: the report itself could be made.</param>
/// <param name="System">One object per part, by the part's name.</param>
internal sealed record StatusReport(string Status, IReadOnlyDictionary<string, JsonNode?> System, StatusReport.Digest Summary, DateTimeOffset Timestamp)
{
    /// <param name="Overall"><c>healthy</c> or <c>degraded</c>.</param>
    /// <param name="Degraded">What does not work and what that means for the answers.</param>
    /// <param name="Capabilities">What can be done now.</param>
    /// <param name="Parts">The state of single functions, by name.</param>
    public sealed record Digest(
        string Overall, IReadOnlyList<Degradation> Degraded, IReadOnlyList<string> Capabilities, IReadOnlyDictionary<string, string> Parts);
}
