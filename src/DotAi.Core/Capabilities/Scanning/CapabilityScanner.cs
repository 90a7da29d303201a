using System.Threading.Channels;
using DotAi.Capabilities.Analysis;
using DotAi.Kubernetes;
using DotAi.Schemas;
using DotAi.Workflows;
using Microsoft.Extensions.Logging;

namespace DotAi.Capabilities.Scanning;

/// <summary>
/// Does the work of one scan: reads what the cluster serves, analyses what is new or changed, stores it in batches, removes
/// what is gone. Running it again after a kill does only what is missing, because each stored record carries the fingerprint
/// of what it was made from.
/// </summary>
internal sealed partial class CapabilityScanner(
    ICluster cluster,
    SchemaCatalog schemas,
    CapabilityAnalyzer analyzer,
    CapabilityStore capabilities,
    TimeProvider time,
    ILogger<CapabilityScanner> logger)
{
    private const int BatchSize = 64;

    public async Task RunAsync(ScanProgress progress, CancellationToken cancellationToken)
    {
        await capabilities.EnsureAsync(cancellationToken);
        var catalog = await cluster.DiscoverAsync(cancellationToken);
        var stored = await capabilities.ReadFingerprintsAsync(cancellationToken);
        var targets = Targets(progress.Job, catalog);
        var changed = targets.Where(target => IsChanged(target, stored)).ToList();
        progress.Update(job => Begin(job, catalog, targets.Count, targets.Count - changed.Count));
        await progress.WriteAsync(cancellationToken);
        if (progress.Job.IsFull && catalog.Resources.Count == 0)
        {
            throw NothingServed();
        }

        await AnalyseAsync(changed, progress, cancellationToken);
        if (progress.Job.IsFull)
        {
            await RemoveGoneAsync(catalog, stored, progress, cancellationToken);
        }
    }

    /// <summary>Analyses one resource without storing it.</summary>
    public async Task<FingerprintedCapability> AnalyseAsync(ServedResource resource, CancellationToken cancellationToken)
    {
        var schema = await schemas.FindAsync(resource.GroupVersionKind, cancellationToken);
        return new FingerprintedCapability(analyzer.Analyze(resource, schema, time.GetUtcNow()), Fingerprint(resource));
    }

    private static ScanJob Begin(ScanJob job, ClusterCatalog catalog, int total, int unchanged)
    {
        var problems = catalog.Problems.Select(problem => new ScanError(problem.Source, problem.Message)).Take(ScanJob.MaxErrors);
        var missing = (job.Resources ?? [])
            .Except(catalog.Resources.Select(resource => resource.ResourceName), StringComparer.Ordinal)
            .Select(name => new ScanError(name, $"The cluster does not serve {name}; it was skipped."))
            .ToList();
        return job with
        {
            Total = total + missing.Count,
            Succeeded = unchanged,
            Unchanged = unchanged,
            Failed = missing.Count,
            Removed = 0,
            Errors = [.. missing.Concat(job.IsFull ? problems : []).Take(ScanJob.MaxErrors)],
        };
    }

    // No cluster serves nothing: it is a folder that was not mounted, or an API that answers too early. Were it believed, all
    // that is stored would be removed.
    private static WorkflowException NothingServed() => new(new WorkflowError.Unavailable(
        "cluster",
        "The cluster serves no resource at all, so nothing was scanned and nothing was removed; check that Cluster:Snapshot names the folder that was meant, or that the API server answers."));

    private static List<ServedResource> Targets(ScanJob job, ClusterCatalog catalog)
    {
        if (job.Resources is null)
        {
            return [.. catalog.Resources];
        }

        var wanted = job.Resources.ToHashSet(StringComparer.Ordinal);
        return [.. catalog.Resources.Where(resource => wanted.Contains(resource.ResourceName))];
    }

    private bool IsChanged(ServedResource resource, Dictionary<Guid, StoredFingerprint> stored) =>
        !stored.TryGetValue(CapabilityId.Of(resource.ResourceName), out var known) || known.Fingerprint != Fingerprint(resource);

    private string Fingerprint(ServedResource resource) => $"{resource.DefinitionHash}/{analyzer.Fingerprint}";

    private async Task AnalyseAsync(List<ServedResource> resources, ScanProgress progress, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var analysed = Channel.CreateBounded<FingerprintedCapability>(new BoundedChannelOptions(2 * BatchSize) { SingleReader = true });
        var writing = WriteBatchesAsync(analysed.Reader, progress, stop.Token);
        var reading = Parallel.ForEachAsync(
            resources,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stop.Token },
            async (resource, token) =>
            {
                if (await TryAnalyseAsync(resource, progress, token) is { } capability)
                {
                    await analysed.Writer.WriteAsync(capability, token);
                }
            });

        await StopTheOtherWhenOneFails(reading.ContinueWith(done => analysed.Writer.Complete(done.Exception), TaskScheduler.Default), writing, stop);
        await reading;
    }

    private static async Task StopTheOtherWhenOneFails(Task producer, Task consumer, CancellationTokenSource stop)
    {
        try
        {
            await consumer;
        }
        catch
        {
            await stop.CancelAsync();
            await producer.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        await producer;
    }

    private async Task<FingerprintedCapability?> TryAnalyseAsync(ServedResource resource, ScanProgress progress, CancellationToken cancellationToken)
    {
        try
        {
            return await AnalyseAsync(resource, cancellationToken);
        }
        catch (WorkflowException exception)
        {
            LogResourceFailed(resource.ResourceName, exception.Message);
            Fail(resource, exception.Message, progress);
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, the other resources are not to suffer from it.
            LogResourceCrashed(resource.ResourceName, exception);
            Fail(resource, "It could not be analysed because of an unexpected error; the log has the details under its name.", progress);
            return null;
        }
    }

    private static void Fail(ServedResource resource, string message, ScanProgress progress) =>
        progress.Update(job => (job with { Failed = job.Failed + 1 }).WithError(new ScanError(resource.ResourceName, message)));

    private async Task WriteBatchesAsync(ChannelReader<FingerprintedCapability> reader, ScanProgress progress, CancellationToken cancellationToken)
    {
        var batch = new List<FingerprintedCapability>(BatchSize);
        while (await reader.WaitToReadAsync(cancellationToken))
        {
            while (batch.Count < BatchSize && reader.TryRead(out var capability))
            {
                batch.Add(capability);
            }

            await capabilities.PutAsync(batch, cancellationToken);
            progress.Update(job => job with
            {
                Succeeded = job.Succeeded + batch.Count,
                CurrentResource = batch[^1].Capability.ResourceName,
            });
            batch.Clear();
            await progress.WriteIfDueAsync(cancellationToken);
        }
    }

    private async Task RemoveGoneAsync(
        ClusterCatalog catalog,
        Dictionary<Guid, StoredFingerprint> stored,
        ScanProgress progress,
        CancellationToken cancellationToken)
    {
        var served = catalog.Resources.Select(resource => CapabilityId.Of(resource.ResourceName)).ToHashSet();
        var gone = stored.Keys.Where(id => !served.Contains(id)).ToList();
        if (gone.Count == 0)
        {
            return;
        }

        if (catalog.Problems.Any(problem => problem.MayHideResources))
        {
            // A file or group that could not be read may still define them: what is not known to be gone is kept.
            progress.Update(job => job.WithError(new ScanError(
                "cluster",
                $"{gone.Count} stored capabilities were not found, but parts of the cluster could not be read; they are kept until a scan reads everything.")));
            return;
        }

        var removed = await capabilities.DeleteAsync(gone, cancellationToken);
        progress.Update(job => job with { Removed = removed });
    }

    [LoggerMessage(LogLevel.Warning, "Resource {Resource} could not be analysed: {Reason}")]
    private partial void LogResourceFailed(string resource, string reason);

    [LoggerMessage(LogLevel.Error, "Resource {Resource} could not be analysed because of an unexpected error")]
    private partial void LogResourceCrashed(string resource, Exception exception);
}
