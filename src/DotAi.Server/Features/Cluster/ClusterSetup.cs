using DotAi.Kubernetes;
using DotAi.Kubernetes.Snapshot;
using DotAi.Server.Configuration;
using DotAi.Server.Health;
using DotAi.Server.Hosting;
using DotAi.Server.Http;
using DotAi.Server.Status;

namespace DotAi.Server.Features.Cluster;

/// <summary>The cluster behind the port, its readiness and its part of the status.</summary>
internal static class ClusterSetup
{
    public static ServerBuilder AddCluster(this ServerBuilder builder)
    {
        var settings = builder.Read<ClusterSettings>();
        builder.Services.AddSingleton<ICluster>(provider => Open(settings, provider));
        builder.Services.AddSingleton<IReadinessCheck, ClusterReadiness>();
        return builder.AddStatusSection<ClusterSection>().AddJsonContext(ClusterContext.Default);
    }

    private static SnapshotCluster Open(ClusterSettings settings, IServiceProvider provider) => SnapshotCluster.Open(
        settings.Snapshot!,
        new SnapshotOptions
        {
            Kind = settings.IsSample ? ClusterKind.Sample : ClusterKind.Snapshot,
            Source = settings.IsSample ? "the sample cluster that ships with DotAi, because none is configured" : "Cluster:Snapshot",
            CacheFile = Path.Combine(Path.GetDirectoryName(provider.GetRequiredService<StoreSettings>().Path)!, "snapshot-index.json"),
            Time = provider.GetRequiredService<TimeProvider>(),
            Logger = provider.GetRequiredService<ILogger<SnapshotCluster>>(),
        });
}
