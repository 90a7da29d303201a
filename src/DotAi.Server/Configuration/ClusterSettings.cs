namespace DotAi.Server.Configuration;

/// <summary>Which cluster is looked at, and whether it may be changed.</summary>
/// <param name="Snapshot">Folder of a recorded cluster; null when a kubeconfig is configured.</param>
/// <param name="Kubeconfig">File, or files joined as kubectl joins them; null when a snapshot is used.</param>
/// <param name="AllowWrites">Whether apply and delete may reach a real cluster.</param>
/// <param name="IsSample">Whether the bundled sample stands in because nothing was configured.</param>
internal sealed record ClusterSettings(string? Snapshot, string? Kubeconfig, bool AllowWrites, bool IsSample) : ISettings<ClusterSettings>
{
    public static ClusterSettings Read(SettingsReader settings)
    {
        var snapshot = settings.Text(new("Cluster:Snapshot", "the bundled sample cluster", "Folder of a recorded cluster (CRDs, OpenAPI, discovery, objects)."));
        var kubeconfig = settings.Text(new("Cluster:Kubeconfig", "none", "Kubeconfig of the cluster to use; a configured `Cluster:Snapshot` goes first.", KnownEnvironment.Kubeconfig));
        var allowWrites = settings.Flag(new("Cluster:AllowWrites", "false", "Whether manifests and policies may be applied to the cluster."));
        if (snapshot is not null && !Directory.Exists(snapshot))
        {
            settings.Problem("Cluster:Snapshot", $"Cluster:Snapshot names '{snapshot}', which is not a folder.");
        }

        return (snapshot, kubeconfig) switch
        {
            ({ } folder, _) => new(Path.GetFullPath(folder), Kubeconfig: null, allowWrites, IsSample: false),
            (null, { } file) => new(Snapshot: null, file, allowWrites, IsSample: false),
            _ => new(Path.Combine(AppContext.BaseDirectory, "samples", "cluster"), Kubeconfig: null, allowWrites, IsSample: true),
        };
    }
}
