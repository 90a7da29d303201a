using DotAi.Capabilities.Scanning;
using DotAi.Kubernetes;
using DotAi.Workflows;
using Microsoft.Extensions.Logging;

namespace DotAi.Capabilities.Dialogue;

/// <summary>One resource after the other: analysed, shown, and stored only on yes.</summary>
internal sealed partial class ManualScan(
    ICluster cluster, CapabilityScanner scanner, CapabilityStore capabilities, ILogger<ManualScan> logger)
{
    /// <summary>Fixes the list of what is to be reviewed.</summary>
    public async Task<ScanSession> BeginAsync(ScanSession session, CancellationToken cancellationToken)
    {
        var resources = session.Resources ?? [.. (await cluster.DiscoverAsync(cancellationToken)).Resources.Select(resource => resource.ResourceName)];
        return session with { Step = ScanStep.Scanning, Manual = true, Resources = resources };
    }

    /// <summary>Carries out the answer to the resource that was shown.</summary>
    public async Task<ScanSession> AnswerAsync(ScanSession session, string said, CancellationToken cancellationToken)
    {
        if (said == "stop")
        {
            return session with { Stopped = true };
        }

        if (said == "no" || await AnalyseAsync(session.Resources![session.Index], cancellationToken) is not { } analysed)
        {
            return session with { Index = session.Index + 1, Skipped = session.Skipped + 1 };
        }

        await capabilities.EnsureAsync(cancellationToken);
        await capabilities.PutAsync([analysed], cancellationToken);
        return session with { Index = session.Index + 1, Stored = session.Stored + 1 };
    }

    /// <summary>The next resource to show; null when there is none. Resources that are gone or cannot be analysed are skipped.</summary>
    public async Task<(ScanSession Session, Capability? Capability)> NextAsync(ScanSession session, CancellationToken cancellationToken)
    {
        while (!session.Stopped && session.Index < session.Resources!.Count)
        {
            if (await TryAnalyseAsync(session.Resources[session.Index], cancellationToken) is { } analysed)
            {
                return (session, analysed.Capability);
            }

            session = session with { Index = session.Index + 1, Skipped = session.Skipped + 1 };
        }

        return (session with { Step = ScanStep.Complete }, null);
    }

    private async Task<FingerprintedCapability?> TryAnalyseAsync(string name, CancellationToken cancellationToken)
    {
        var catalog = await cluster.DiscoverAsync(cancellationToken);
        try
        {
            return await AnalyseAsync(name, catalog, cancellationToken);
        }
        catch (WorkflowException exception)
        {
            // Without this no answer would ever lead past it.
            LogSkipped(name, exception.Message);
            return null;
        }
    }

    private async Task<FingerprintedCapability?> AnalyseAsync(string name, CancellationToken cancellationToken)
    {
        var catalog = await cluster.DiscoverAsync(cancellationToken);
        return await AnalyseAsync(name, catalog, cancellationToken);
    }

    private async Task<FingerprintedCapability?> AnalyseAsync(string name, ClusterCatalog catalog, CancellationToken cancellationToken) =>
        catalog.Resources.FirstOrDefault(resource => resource.ResourceName == name) is { } resource
            ? await scanner.AnalyseAsync(resource, cancellationToken)
            : null;

    [LoggerMessage(LogLevel.Warning, "Resource {Resource} could not be analysed and is not shown for review: {Reason}")]
    private partial void LogSkipped(string resource, string reason);
}
