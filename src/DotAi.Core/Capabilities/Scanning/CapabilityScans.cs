using DotAi.Kubernetes;
using DotAi.Workflows;

namespace DotAi.Capabilities.Scanning;

/// <summary>Starts scans and tells about them.</summary>
public sealed class CapabilityScans : IDisposable
{
    private const int MaxResources = 5_000;
    private const int KeptReports = 50;
    private const int MaxWaiting = 100;

    private readonly ScanJobStore _jobs;
    private readonly ScanSignal _signal;
    private readonly ICluster _cluster;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _starting = new(1);

    internal CapabilityScans(ScanJobStore jobs, ScanSignal signal, ICluster cluster, TimeProvider time) =>
        (_jobs, _signal, _cluster, _time) = (jobs, signal, cluster, time);

    /// <summary>
    /// Starts a scan of the named resources, or of everything. While a scan of everything is under way, asking for another
    /// answers with that one: nothing is ever scanned twice at the same time.
    /// </summary>
    public async Task<Result<ScanReport>> StartAsync(ScanRequest request, string requestedBy, CancellationToken cancellationToken)
    {
        if (request.Resources is not null && await CheckAsync(request.Resources, cancellationToken) is { } invalid)
        {
            return invalid;
        }

        await _starting.WaitAsync(cancellationToken);
        try
        {
            return await JoinOrCreateAsync(request, requestedBy, cancellationToken);
        }
        finally
        {
            _starting.Release();
        }
    }

    public async Task<Result<ScanReport>> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await _jobs.FindAsync(id, cancellationToken) is { } job ? Report(job) : NotFound(id);

    /// <summary>The newest scans, newest first; at most fifty finished ones are kept.</summary>
    public async Task<IReadOnlyList<ScanReport>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await _jobs.ListAsync(status: null, cancellationToken)).Select(Report)];

    /// <summary>Asks a scan to stop. What it has stored stays; a finished scan is answered as it is.</summary>
    public async Task<Result<ScanReport>> CancelAsync(Guid id, CancellationToken cancellationToken)
    {
        var changed = await _jobs.ChangeAsync(id, Cancelled, cancellationToken);
        return changed is null ? NotFound(id) : Report(changed);
    }

    /// <summary>Stops a scan whose caller does not wait for it any more, unless others asked for it too.</summary>
    internal Task LeaveAsync(Guid id, CancellationToken cancellationToken) =>
        _jobs.ChangeAsync(id, job => job.Shared ? job : Cancelled(job), cancellationToken);

    public void Dispose() => _starting.Dispose();

    private async Task<Result<ScanReport>> JoinOrCreateAsync(ScanRequest request, string requestedBy, CancellationToken cancellationToken)
    {
        var known = await _jobs.ListAsync(status: null, cancellationToken);
        if (request.Resources is null && await JoinAsync(known, cancellationToken) is { } underWay)
        {
            return Report(underWay);
        }

        if (known.Count(job => !job.IsFinished) >= MaxWaiting)
        {
            return new WorkflowError.LimitExceeded($"{MaxWaiting} scans wait already; start another when one has ended.", RetryAfter: null);
        }

        var job = NewJob(request, requestedBy);
        await _jobs.CreateAsync(job, cancellationToken);
        _signal.Raise();
        await _jobs.DeleteAsync([.. known.Where(old => old.IsFinished).Skip(KeptReports).Select(old => old.Id)], cancellationToken);
        return Report(job);
    }

    private async Task<ScanJob?> JoinAsync(IReadOnlyList<ScanJob> known, CancellationToken cancellationToken) =>
        known.FirstOrDefault(IsJoinable) is { } underWay
            ? await _jobs.ChangeAsync(underWay.Id, job => IsJoinable(job) ? job with { Shared = true } : null, cancellationToken)
            : null;

    private static bool IsJoinable(ScanJob job) => job is { IsFull: true, IsFinished: false, CancelRequested: false };

    private ScanJob Cancelled(ScanJob job) => job switch
    {
        { IsFinished: true } => job,
        { Lease: null } => job with { Status = ScanStatus.Cancelled, CancelRequested = true, FinishedAt = _time.GetUtcNow() },
        _ => job with { CancelRequested = true },
    };

    private ScanJob NewJob(ScanRequest request, string requestedBy)
    {
        var now = _time.GetUtcNow();
        return new ScanJob
        {
            Id = Guid.NewGuid(),
            Resources = request.Resources is null ? null : [.. request.Resources.Distinct(StringComparer.Ordinal)],
            RequestedBy = requestedBy,
            CreatedAt = now,
            UpdatedAt = now,
        };
    }

    /// <summary>What is wrong with the names, all at once; null when the cluster serves every one.</summary>
    internal async Task<WorkflowError.Invalid?> CheckAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        if (names.Count is 0 or > MaxResources)
        {
            return WorkflowError.Invalid.Field(
                "resources",
                $"Name between 1 and {MaxResources} resources, or leave 'resources' out to scan everything the cluster serves.");
        }

        var catalog = await _cluster.DiscoverAsync(cancellationToken);
        var problems = new ResourceNameCheck(catalog).Check(names);
        return problems.Count == 0 ? null : new WorkflowError.Invalid(problems);
    }

    private ScanReport Report(ScanJob job) => ScanReport.From(job, _time.GetUtcNow());

    private static WorkflowError.NotFound NotFound(Guid id) => new($"There is no scan {id}; finished scans are kept until fifty newer ones have ended.");
}
