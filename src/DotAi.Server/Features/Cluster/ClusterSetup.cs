using DotAi.Kubernetes;
using DotAi.Kubernetes.ApiServer;
using DotAi.Kubernetes.Snapshot;
using DotAi.Server.Configuration;
using DotAi.Server.Health;
using DotAi.Server.Hosting;
using DotAi.Server.Http;
using DotAi.Server.Status;

namespace DotAi.Server.Features.Cluster;

/// <summary>The cluster behind the port, its readiness and its parts of the status.</summary>
internal static class ClusterSetup
{
    public static ServerBuilder AddCluster(this ServerBuilder builder)
    {
        var settings = builder.Read<ClusterSettings>();
        builder.Services.AddSingleton(provider => Open(settings, provider));
        builder.Services.AddSingleton<IReadinessCheck, ClusterReadiness>();
        builder.Services.AddSingleton<ClusterRights>();
        builder.Services.AddSingleton<ClusterCatalogView>();
        return builder
            .AddStatusSection<ClusterSection>()
            .AddStatusSection<KyvernoSection>()
            .AddStatusSection<AdmissionPolicySection>()
            .AddJsonContext(ClusterContext.Default);
    }

    private static ICluster Open(ClusterSettings settings, IServiceProvider provider) =>
        settings.Connection is { } connection ? Connect(connection, settings, provider) : OpenSnapshot(settings, provider);

    private static ApiServerCluster Connect(ApiServerConnection connection, ClusterSettings settings, IServiceProvider provider) => ApiServerCluster.Open(
        connection,
        new ApiServerOptions
        {
            AllowWrites = settings.AllowWrites,
            Time = provider.GetRequiredService<TimeProvider>(),
            Loggers = provider.GetRequiredService<ILoggerFactory>(),
        });

    private static SnapshotCluster OpenSnapshot(ClusterSettings settings, IServiceProvider provider) => SnapshotCluster.Open(
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
