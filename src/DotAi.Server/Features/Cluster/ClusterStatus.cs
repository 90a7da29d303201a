namespace DotAi.Server.Features.Cluster;

/// <summary>The cluster as the status shows it, with the keys that clients know.</summary>
/// <param name="Connected">Whether it can be read.</param>
/// <param name="Kind"><c>sample</c>, <c>snapshot</c> or <c>apiServer</c>.</param>
/// <param name="Source">Where the choice came from.</param>
/// <param name="ClusterInfo">Endpoint, version and context.</param>
/// <param name="AllowsWrites">Whether anything can be applied to it.</param>
/// <param name="Error">Why it cannot be read.</param>
internal sealed record ClusterStatus(bool Connected, string Kind, string Source, ClusterStatus.Info ClusterInfo, bool AllowsWrites, string? Error)
{
    /// <summary>Identity and rights in a live cluster.</summary>
    public ClusterAccess? Access { get; init; }

    /// <param name="Endpoint">URL or folder.</param>
    /// <param name="Version">The server's version, when it tells.</param>
    /// <param name="Context">Kubeconfig context, if any.</param>
    internal sealed record Info(string Endpoint, string? Version, string? Context);
}
