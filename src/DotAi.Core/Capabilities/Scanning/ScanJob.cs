namespace DotAi.Capabilities.Scanning;

/// <summary>A scan as the store keeps it: what was asked, how far it is, and who works on it.</summary>
internal sealed record ScanJob
{
    /// <summary>Errors kept by name; further ones are only counted.</summary>
    public const int MaxErrors = 200;

    public required Guid Id { get; init; }

    /// <summary>Resource names to scan, or null for everything the cluster serves.</summary>
    public IReadOnlyList<string>? Resources { get; init; }

    public required string RequestedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public ScanStatus Status { get; init; } = ScanStatus.Running;

    public int Total { get; init; }

    public int Succeeded { get; init; }

    public int Unchanged { get; init; }

    public int Failed { get; init; }

    public int Removed { get; init; }

    public string? CurrentResource { get; init; }

    public IReadOnlyList<ScanError> Errors { get; init; } = [];

    public bool CancelRequested { get; init; }

    /// <summary>Several callers asked for it, so that it goes on when one of them leaves.</summary>
    public bool Shared { get; init; }

    /// <summary>How often a worker took the job up; more than one means it was resumed.</summary>
    public int Attempts { get; init; }

    public ScanLease? Lease { get; init; }

    public bool IsFinished => Status != ScanStatus.Running;

    public bool IsFull => Resources is null;

    public ScanJob WithError(ScanError error) =>
        this with { Errors = Errors.Count < MaxErrors ? [.. Errors, error] : Errors };
}
