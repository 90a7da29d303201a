namespace DotAi.Kubernetes;

/// <summary>Which cluster this is and how DotAi reaches it.</summary>
/// <param name="Source">Where the choice came from, in words a user recognises.</param>
/// <param name="Endpoint">URL or folder.</param>
/// <param name="Context">Kubeconfig context, or null.</param>
/// <param name="AllowsWrites">Whether apply and delete are possible at all.</param>
/// <param name="Kind">What stands behind the port.</param>
public sealed record ClusterIdentity(ClusterKind Kind, string Source, string Endpoint, string? Context, bool AllowsWrites);
