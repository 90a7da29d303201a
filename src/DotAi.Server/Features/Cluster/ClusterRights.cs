using DotAi.Kubernetes;
using DotAi.Kubernetes.ApiServer;

namespace DotAi.Server.Features.Cluster;

/// <summary>Who DotAi is in a live cluster, and which of the rights its workflows use it has.</summary>
internal sealed class ClusterRights
{
    private static readonly (AccessRequest Request, string Cost)[] Wanted =
    [
        (new("list", "apiextensions.k8s.io", "customresourcedefinitions"), "printer columns and annotations of custom kinds are missing"),
        (new("watch", "apiextensions.k8s.io", "customresourcedefinitions"), "new and changed kinds are found only by the next scan"),
        (new("list", "apps", "deployments"), "the version and state of Kyverno are unknown"),
        (new("patch", "apps", "deployments"), "manifests cannot be applied in every namespace"),
        (new("create", "admissionregistration.k8s.io", "validatingadmissionpolicies"), "policies cannot be applied to the cluster"),
    ];

    private readonly RecentValue<ClusterAccess?> _access;
    private readonly ICluster _cluster;

    public ClusterRights(ICluster cluster, TimeProvider time)
    {
        _cluster = cluster;
        _access = new(time, TimeSpan.FromMinutes(1), FindAsync);
    }

    /// <summary>Null when the cluster is not a live one.</summary>
    public Task<ClusterAccess?> ReadAsync(CancellationToken cancellationToken) => _access.GetAsync(cancellationToken);

    private async Task<ClusterAccess?> FindAsync(CancellationToken cancellationToken)
    {
        if (_cluster is not ApiServerCluster server)
        {
            return null;
        }

        var user = server.WhoAmIAsync(cancellationToken);
        var rights = await Task.WhenAll(Wanted.Select(wanted => ReviewAsync(wanted.Request, wanted.Cost, cancellationToken)));
        return new ClusterAccess((await user)?.Name, (await user)?.Groups, rights);
    }

    private async Task<ClusterAccess.Right> ReviewAsync(AccessRequest request, string cost, CancellationToken cancellationToken)
    {
        var review = await _cluster.ReviewAccessAsync(request, cancellationToken);
        return new(request.Verb, $"{request.Resource}.{request.Group}", review.Allowed, review.Allowed ? null : cost);
    }
}
