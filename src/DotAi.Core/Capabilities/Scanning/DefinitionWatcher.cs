using DotAi.Kubernetes;
using DotAi.Workflows;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DotAi.Capabilities.Scanning;

/// <summary>
/// Keeps the stored capabilities of a live cluster fresh: watches the custom resource definitions and, shortly after a change,
/// starts an incremental scan, which touches only what changed. Does nothing until a first scan was asked for.
/// </summary>
internal sealed partial class DefinitionWatcher(
    ICluster cluster, CapabilityScans scans, CapabilityStore capabilities, TimeProvider time, ILogger<DefinitionWatcher> logger) : BackgroundService
{
    private const int MaxAttempts = 10;
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromMinutes(10);

    private static readonly ServedResource Definitions = new()
    {
        Group = "apiextensions.k8s.io",
        Version = "v1",
        Kind = "CustomResourceDefinition",
        Plural = "customresourcedefinitions",
        Scope = ResourceScope.Cluster,
        DefinitionHash = "",
    };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (cluster.Identity.Kind is ClusterKind.ApiServer && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it was, the server goes on without the watch: an exception that left here would stop it.
                LogNotKept(exception.Message);
                await Task.Delay(AfterRefusal, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>Watches and scans until the watch is refused.</summary>
    internal async Task FollowAsync(CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var changes = new DefinitionChanges();
        var watching = WatchAsync(changes, ended.Token);

        // What happened while nobody watched is found by a first scan.
        changes.Add(new WatchEvent(WatchEventType.Resync, Object: null));
        var scanning = ScanAsync(changes, ended.Token);
        var first = await Task.WhenAny(watching, scanning);
        await ended.CancelAsync();
        await Task.WhenAll(watching, scanning).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first;
    }

    private async Task WatchAsync(DefinitionChanges changes, CancellationToken cancellationToken)
    {
        await foreach (var change in cluster.WatchAsync(Definitions, new ListOptions(), cancellationToken))
        {
            changes.Add(change);
        }
    }

    private async Task ScanAsync(DefinitionChanges changes, CancellationToken cancellationToken)
    {
        while (true)
        {
            await changes.WaitAsync(Timeout.InfiniteTimeSpan, time, cancellationToken);

            // Definitions come in bunches: one chart brings dozens.
            await Task.Delay(Settle, time, cancellationToken);
            try
            {
                await CatchUpAsync(changes.Take(), cancellationToken);
            }
            catch (WorkflowException exception)
            {
                LogNotScanned(exception.Message);
            }
        }
    }

    /// <summary>Scans until what is stored agrees with what was reported; discovery may lag behind the definitions for a moment.</summary>
    private async Task CatchUpAsync(IReadOnlyDictionary<string, bool> expected, CancellationToken cancellationToken)
    {
        if ((await capabilities.EnsureAsync(cancellationToken)).Count == 0)
        {
            return;
        }

        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            await ScanOnceAsync(cancellationToken);
            var stored = (await capabilities.ReadFingerprintsAsync(cancellationToken)).Values.Select(each => each.ResourceName).ToHashSet(StringComparer.Ordinal);
            if (expected.All(change => stored.Contains(change.Key) == change.Value))
            {
                LogFresh(expected.Count);
                return;
            }

            await Task.Delay(Settle, time, cancellationToken);
        }
    }

    private async Task ScanOnceAsync(CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow();
        ScanReport report;
        do
        {
            // A scan that was under way already may have looked before the change.
            report = (await scans.StartAsync(new ScanRequest(Resources: null), "watch", cancellationToken)).Value;
            var id = report.Id;
            while ((await scans.GetAsync(id, cancellationToken)).Value.Status is ScanStatus.Running)
            {
                await Task.Delay(Poll, time, cancellationToken);
            }
        }
        while (report.CreatedAt < since);
    }

    [LoggerMessage(LogLevel.Information, "The capabilities agree with the cluster again ({Changes} changed definitions)")]
    private partial void LogFresh(int changes);

    [LoggerMessage(LogLevel.Warning, "Changes of custom resource definitions are not followed, so scan again after installing an operator: {Reason}")]
    private partial void LogNotKept(string reason);

    [LoggerMessage(LogLevel.Warning, "A change of custom resource definitions could not be taken up: {Reason}")]
    private partial void LogNotScanned(string reason);
}
