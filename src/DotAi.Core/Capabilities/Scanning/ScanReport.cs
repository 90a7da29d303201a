namespace DotAi.Capabilities.Scanning;

/// <summary>A scan as callers see it.</summary>
/// <param name="Id">The scan's id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Mode"><c>full</c> or <c>list</c>.</param>
/// <param name="Current">Resources dealt with so far; never more than <paramref name="Total"/>.</param>
/// <param name="Total">Resources to deal with; 0 until the cluster was read.</param>
/// <param name="Percentage">Whole percent; 100 only when completed.</param>
/// <param name="Succeeded">Resources stored or found unchanged.</param>
/// <param name="Unchanged">Those among them whose definition was already known.</param>
/// <param name="Failed">Resources that could not be analysed.</param>
/// <param name="Removed">Stored capabilities the cluster no longer serves.</param>
/// <param name="Errors">What failed or could not be read, by name; at most 200.</param>
/// <param name="CurrentResource">The resource stored last.</param>
/// <param name="EstimatedSecondsRemaining">From the pace so far; null when unknown or finished.</param>
/// <param name="Resumed">True when a worker took it over from an earlier process.</param>
/// <param name="RequestedBy">The caller who asked for it.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="StartedAt">When a worker began, or null.</param>
/// <param name="FinishedAt">When it ended, or null.</param>
public sealed record ScanReport(
    Guid Id,
    ScanStatus Status,
    string Mode,
    int Current,
    int Total,
    int Percentage,
    int Succeeded,
    int Unchanged,
    int Failed,
    int Removed,
    IReadOnlyList<ScanError> Errors,
    string? CurrentResource,
    double? EstimatedSecondsRemaining,
    bool Resumed,
    string RequestedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt)
{
    internal static ScanReport From(ScanJob job, DateTimeOffset now)
    {
        var current = job.Succeeded + job.Failed;
        return new(
            job.Id,
            job.Status,
            job.IsFull ? "full" : "list",
            current,
            job.Total,
            Percent(job, current),
            job.Succeeded,
            job.Unchanged,
            job.Failed,
            job.Removed,
            job.Errors,
            job.CurrentResource,
            SecondsRemaining(job, current, now),
            job.Attempts > 1,
            job.RequestedBy,
            job.CreatedAt,
            job.StartedAt,
            job.FinishedAt);
    }

    private static int Percent(ScanJob job, int current) => job switch
    {
        { Status: ScanStatus.Completed } => 100,
        { Total: 0 } => 0,
        _ => Math.Min(99, (int)(100L * current / job.Total)),
    };

    private static double? SecondsRemaining(ScanJob job, int current, DateTimeOffset now)
    {
        var analysed = current - job.Unchanged;
        return job is { Status: ScanStatus.Running, StartedAt: { } started } && analysed > 0
            ? Math.Round((now - started).TotalSeconds / analysed * (job.Total - current), 1)
            : null;
    }
}
