using System.Text.Json;
using DotAi.Capabilities;
using DotAi.Capabilities.Scanning;
using DotAi.Server.Status;

namespace DotAi.Server.Features.Capabilities;

/// <summary>The section <c>capabilities</c> of the status.</summary>
internal sealed class CapabilitySection(CapabilityQueries queries, CapabilityScans scans) : IStatusSection
{
    public string Name => "capabilities";

    public async ValueTask<StatusPart> ReadAsync(CancellationToken cancellationToken)
    {
        var count = await queries.CountAsync(cancellationToken);
        var newest = await scans.ListAsync(cancellationToken);
        var status = new CapabilityStatus(SystemReady: true, VectorDBHealthy: true, CollectionAccessible: count > 0, count, Summarise(newest is [var last, ..] ? last : null));
        return new StatusPart(JsonSerializer.SerializeToNode(status, CapabilityContext.Default.CapabilityStatus))
        {
            Summary = new Dictionary<string, string> { ["capabilityScanning"] = "ready" },
            Capabilities = count > 0 ? ["capability-scanning", "semantic-search"] : ["capability-scanning"],
            Degraded = count > 0 ? [] : [new Degradation(Name, "No capability is stored, so nothing can be found: start a scan.")],
        };
    }

    private static CapabilityStatus.Scan? Summarise(ScanReport? scan) => scan is null
        ? null
        : new(scan.Id, JsonNamingPolicy.CamelCase.ConvertName(scan.Status.ToString()), scan.Percentage, scan.Failed, scan.FinishedAt);
}
