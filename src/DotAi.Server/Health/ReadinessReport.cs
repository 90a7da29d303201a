namespace DotAi.Server.Health;

/// <summary>Answer of <c>/readyz</c>.</summary>
/// <param name="Ready">Whether every required check passed.</param>
internal sealed record ReadinessReport(bool Ready, IReadOnlyList<ReadinessReport.Check> Checks)
{
    /// <param name="Reason">Why the check failed; absent when it passed.</param>
    public sealed record Check(string Name, bool Required, bool Ready, string? Reason);
}
