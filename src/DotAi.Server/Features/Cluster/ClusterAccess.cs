namespace DotAi.Server.Features.Cluster;

/// <summary>Who DotAi is in the cluster and what it may do there.</summary>
/// <param name="User">The name the API server knows it by; null when it does not tell.</param>
/// <param name="Groups">The user's groups.</param>
/// <param name="Rights">The rights that DotAi's workflows use.</param>
internal sealed record ClusterAccess(string? User, IReadOnlyList<string>? Groups, IReadOnlyList<ClusterAccess.Right> Rights)
{
    /// <param name="Verb">The Kubernetes verb.</param>
    /// <param name="Resource"><c>plural.group</c>, in every namespace.</param>
    /// <param name="Allowed">Whether DotAi has it.</param>
    /// <param name="Cost">What is missing without it.</param>
    internal sealed record Right(string Verb, string Resource, bool Allowed, string? Cost);
}
