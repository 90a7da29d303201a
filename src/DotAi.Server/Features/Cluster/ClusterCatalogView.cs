using DotAi.Kubernetes;

namespace DotAi.Server.Features.Cluster;

/// <summary>What the cluster serves, as the diagnostics need it: at most a minute old.</summary>
internal sealed class ClusterCatalogView
{
    private readonly RecentValue<ClusterCatalog> _catalog;

    public ClusterCatalogView(ICluster cluster, TimeProvider time) => _catalog = new(time, TimeSpan.FromMinutes(1), cluster.DiscoverAsync);

    public Task<ClusterCatalog> ReadAsync(CancellationToken cancellationToken) => _catalog.GetAsync(cancellationToken);
}
