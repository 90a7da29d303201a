namespace DotAi.Capabilities.Scanning;

/// <summary>
/// A running scan's counters. They are kept in memory and written to the job record at most once a second, and with every
/// write the lease is renewed and a request to cancel is noticed.
/// </summary>
internal sealed class ScanProgress(ScanJob taken, ScanJobStore jobs, string owner, TimeProvider time) : IDisposable
{
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan WriteInterval = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly Guid _id = taken.Id;
    private ScanJob _job = taken;
    private long _written = time.GetTimestamp();

    public ScanJob Job
    {
        get
        {
            lock (_gate)
            {
                return _job;
            }
        }
    }

    public void Update(Func<ScanJob, ScanJob> change)
    {
        lock (_gate)
        {
            _job = change(_job);
        }
    }

    /// <summary>Writes the counters unless they were written within the last second.</summary>
    /// <exception cref="ScanInterruptedException">Cancelled by a caller, or taken over by another process.</exception>
    public async Task WriteIfDueAsync(CancellationToken cancellationToken)
    {
        if (time.GetElapsedTime(Interlocked.Read(ref _written)) >= WriteInterval)
        {
            await WriteAsync(cancellationToken);
        }
    }

    /// <inheritdoc cref="WriteIfDueAsync"/>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            var stored = await jobs.ChangeAsync(_id, Merge, cancellationToken) ?? throw new ScanInterruptedException(ScanInterruption.LeaseLost);
            Interlocked.Exchange(ref _written, time.GetTimestamp());
            if (stored is { CancelRequested: true, IsFinished: false })
            {
                throw new ScanInterruptedException(ScanInterruption.Cancelled);
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Ends the job with the status, or leaves it to the next worker when <paramref name="status"/> is running.</summary>
    public async Task FinishAsync(ScanStatus status, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        Update(job => job with { Status = status, FinishedAt = status == ScanStatus.Running ? null : now, CurrentResource = null });
        await jobs.ChangeAsync(_id, stored => Merge(stored) is { } merged ? merged with { Lease = null } : null, cancellationToken);
    }

    public void Dispose() => _writing.Dispose();

    private ScanJob? Merge(ScanJob stored)
    {
        if (stored.Lease?.Owner != owner || stored.IsFinished)
        {
            return null;
        }

        var now = time.GetUtcNow();
        return Job with { CancelRequested = stored.CancelRequested, Shared = stored.Shared, UpdatedAt = now, Lease = new ScanLease(owner, now + LeaseTime) };
    }
}
