namespace DotAi.Kubernetes;

/// <summary>How an object is applied (server-side apply).</summary>
/// <param name="FieldManager">Who owns the applied fields.</param>
/// <param name="DryRun">Validate and admit only; persist nothing.</param>
/// <param name="Force">Take over fields that another manager owns.</param>
public sealed record ApplyOptions(string FieldManager, bool DryRun = false, bool Force = false);
