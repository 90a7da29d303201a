using DotAi.Knowledge;
using DotAi.Workflows;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DotAi.Capabilities.Scanning;

/// <summary>
/// Takes up scan jobs one at a time, among them those of a process that was killed: a job whose lease has run out, or whose
/// holder cannot exist any more because the store admits one process only, is resumed.
/// </summary>
internal sealed partial class ScanWorker(
    ScanJobStore jobs,
    ScanSignal signal,
    CapabilityScanner scanner,
    IKnowledgeStore store,
    TimeProvider time,
    ILogger<ScanWorker> logger) : BackgroundService
{
    private const int MaxAttempts = 100;
    private static readonly TimeSpan IdleInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(5);

    private readonly string _owner = Guid.NewGuid().ToString("N");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Give the host its thread back: discovery and analysis are long.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await TryRunNextAsync(stoppingToken))
            {
                await signal.WaitAsync(IdleInterval, time, stoppingToken);
            }
        }
    }

    /// <summary>Takes up the oldest job that is free and works on it until it ends; false when there was none to do.</summary>
    internal async Task<bool> TryRunNextAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await TakeNextAsync(stoppingToken) is not { } job)
            {
                return false;
            }

            await RunAsync(job, stoppingToken);
            return true;
        }
        catch (WorkflowException exception)
        {
            // The store is away. The job stays as it is and is taken up again when the store answers.
            LogStoreAway(exception.Message);
            return false;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception exception)
        {
            // Out of here it would end the whole server; the next round tries again.
            LogWorkerFailed(exception);
            return false;
        }
    }

    private async Task<ScanJob?> TakeNextAsync(CancellationToken cancellationToken)
    {
        var waiting = await jobs.ListAsync(ScanStatus.Running, cancellationToken);
        foreach (var candidate in waiting.Reverse().Where(IsFree))
        {
            var taken = await jobs.ChangeAsync(candidate.Id, job => IsFree(job) ? Take(job) : null, cancellationToken);
            if (taken is not null)
            {
                return taken;
            }
        }

        return null;
    }

    private bool IsFree(ScanJob job) =>
        !job.IsFinished
        && (job.Lease is null || job.Lease.Owner == _owner || store.Identity.Exclusive || job.Lease.Expires <= time.GetUtcNow());

    private ScanJob Take(ScanJob job)
    {
        var now = time.GetUtcNow();
        return job with
        {
            Attempts = job.Attempts + 1,
            StartedAt = now,
            UpdatedAt = now,
            Lease = new ScanLease(_owner, now + ScanProgress.LeaseTime),
        };
    }

    private async Task RunAsync(ScanJob job, CancellationToken stoppingToken)
    {
        using var progress = new ScanProgress(job, jobs, _owner, time);
        LogStarted(job.Id, job.Attempts);
        var end = await RunToEndAsync(progress, stoppingToken);
        await progress.FinishAsync(end, CancellationToken.None);
        var done = progress.Job;
        LogEnded(job.Id, end, done.Succeeded, done.Unchanged, done.Failed, done.Removed);
    }

    private async Task<ScanStatus> RunToEndAsync(ScanProgress progress, CancellationToken stoppingToken)
    {
        if (progress.Job is { CancelRequested: true })
        {
            return ScanStatus.Cancelled;
        }

        if (progress.Job.Attempts > MaxAttempts)
        {
            return Fail(progress, $"The scan was interrupted {MaxAttempts} times; it is given up. Start a new one.");
        }

        using var interrupted = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        try
        {
            await WithHeartbeatAsync(progress, interrupted);
            return ScanStatus.Completed;
        }
        catch (ScanInterruptedException interruption)
        {
            return interruption.Reason == ScanInterruption.Cancelled ? ScanStatus.Cancelled : ScanStatus.Running;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return ScanStatus.Running;
        }
        catch (WorkflowException exception) when (exception.Error is not WorkflowError.Unavailable { Dependency: "store" })
        {
            return Fail(progress, exception.Message);
        }
        catch (Exception exception) when (exception is not WorkflowException)
        {
            LogCrashed(progress.Job.Id, exception);
            return Fail(progress, "The scan ended on an unexpected error; the log has the details under this scan's id.");
        }
    }

    private async Task WithHeartbeatAsync(ScanProgress progress, CancellationTokenSource interrupted)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(interrupted.Token);
        var beating = BeatAsync(progress, ended.Token);
        var scanning = scanner.RunAsync(progress, ended.Token);
        var first = await Task.WhenAny(beating, scanning);
        await ended.CancelAsync();
        if (first == scanning)
        {
            await beating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await scanning;
            return;
        }

        await scanning.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await beating;
    }

    private async Task BeatAsync(ScanProgress progress, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(HeartbeatInterval, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            await progress.WriteIfDueAsync(cancellationToken);
        }
    }

    private static ScanStatus Fail(ScanProgress progress, string message)
    {
        progress.Update(job => job.WithError(new ScanError("scan", message)));
        return ScanStatus.Failed;
    }

    [LoggerMessage(LogLevel.Information, "Scan {Scan} started (attempt {Attempt})")]
    private partial void LogStarted(Guid scan, int attempt);

    [LoggerMessage(LogLevel.Information, "Scan {Scan} {Status}: {Succeeded} stored or known ({Unchanged} unchanged), {Failed} failed, {Removed} removed")]
    private partial void LogEnded(Guid scan, ScanStatus status, int succeeded, int unchanged, int failed, int removed);

    [LoggerMessage(LogLevel.Error, "Scan {Scan} ended on an unexpected error")]
    private partial void LogCrashed(Guid scan, Exception exception);

    [LoggerMessage(LogLevel.Error, "The scan worker failed unexpectedly; it tries again in a while")]
    private partial void LogWorkerFailed(Exception exception);

    [LoggerMessage(LogLevel.Warning, "Scans wait for the store: {Reason}")]
    private partial void LogStoreAway(string reason);
}
