namespace DotAi.Workflows;

/// <summary>Who asks. The name comes from the configured token; it is for logs, leases and ownership, never a secret.</summary>
public sealed record Caller(string Name)
{
    /// <summary>Someone on the same machine who showed no token.</summary>
    public static Caller Local { get; } = new("local");
}
