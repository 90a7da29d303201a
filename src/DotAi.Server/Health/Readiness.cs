namespace DotAi.Server.Health;

/// <summary>The outcome of a readiness check.</summary>
/// <param name="Reason">Why not, for an operator; anyone may read it, so no addresses and no secrets.</param>
internal sealed record Readiness(bool IsReady, string? Reason = null)
{
    public static Readiness Ready { get; } = new(IsReady: true);

    public static Readiness NotReady(string reason) => new(IsReady: false, reason);
}
