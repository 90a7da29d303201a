using DotAi.Kubernetes;
using DotAi.Server.Health;

namespace DotAi.Server.Features.Cluster;

/// <summary>Ready when the cluster tells its version.</summary>
internal sealed class ClusterReadiness(ICluster cluster) : IReadinessCheck
{
    public string Name => "cluster";

    public async ValueTask<Readiness> CheckAsync(CancellationToken cancellationToken)
    {
        await cluster.GetVersionAsync(cancellationToken);
        return Readiness.Ready;
    }
}
