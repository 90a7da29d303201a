using DotAi.Capabilities.Scanning;

namespace DotAi.Server.Features.OrgData.Capabilities;

/// <summary>Answer of <c>progress</c> and <c>cancel</c>.</summary>
internal sealed record ProgressAnswer(string Operation, string Message, string SessionId, ProgressAnswer.State Progress)
    : CapabilityAnswer(Success: true, Operation, CapabilityOperations.Name, Message)
{
    /// <param name="Status">processing, completed, failed or cancelled.</param>
    /// <param name="Current">Resources dealt with.</param>
    /// <param name="Total">Resources to deal with; 0 until the cluster was read.</param>
    /// <param name="Percentage">Whole percent.</param>
    /// <param name="CurrentResource">Stored last.</param>
    /// <param name="Successful">Stored or found unchanged.</param>
    /// <param name="Failed">Could not be analysed.</param>
    /// <param name="Errors">What failed or could not be read.</param>
    /// <param name="StartedAt">When a worker began.</param>
    /// <param name="CompletedAt">When it ended.</param>
    /// <param name="EstimatedSecondsRemaining">From the pace so far.</param>
    internal sealed record State(
        string Status,
        int Current,
        int Total,
        int Percentage,
        string? CurrentResource,
        int Successful,
        int Failed,
        IReadOnlyList<ScanError> Errors,
        DateTimeOffset? StartedAt,
        DateTimeOffset? CompletedAt,
        double? EstimatedSecondsRemaining);

    public static ProgressAnswer From(string operation, ScanReport report) => new(operation, Describe(report), report.Id.ToString(), StateOf(report));

    private static State StateOf(ScanReport report) => new(
        report.Status == ScanStatus.Running ? "processing" : report.Status.ToString().ToLowerInvariant(),
        report.Current,
        report.Total,
        report.Percentage,
        report.CurrentResource,
        report.Succeeded,
        report.Failed,
        report.Errors,
        report.StartedAt,
        report.FinishedAt,
        report.EstimatedSecondsRemaining);

    private static string Describe(ScanReport report) => report.Status switch
    {
        ScanStatus.Running when report.Total == 0 => "The scan is reading what the cluster serves.",
        ScanStatus.Running => $"The scan has dealt with {report.Current} of {report.Total} resources.",
        ScanStatus.Completed => $"The scan is complete: {report.Succeeded} of {report.Total} resources are stored, {report.Failed} failed, {report.Removed} were removed.",
        ScanStatus.Cancelled => $"The scan was cancelled; {report.Succeeded} resources are stored.",
        _ => $"The scan failed: {(report.Errors is [.., var last] ? last.Message : "the log has the details")}",
    };
}
