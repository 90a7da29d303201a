using DotAi.Kubernetes.ApiServer;
using DotAi.Kubernetes.ApiServer.Kubeconfigs;
using DotAi.Workflows;

namespace DotAi.Server.Configuration;

/// <summary>
/// Which cluster is looked at, and whether it may be changed: a configured snapshot, else a configured kubeconfig, else the cluster
/// DotAi runs in, else the bundled sample.
/// </summary>
/// <param name="Snapshot">Folder of a recorded cluster; null when an API server is used.</param>
/// <param name="Kubeconfig">File, or files joined as kubectl joins them; null when none is used.</param>
/// <param name="AllowWrites">Whether apply and delete may reach a real cluster.</param>
/// <param name="IsSample">Whether the bundled sample stands in because nothing was configured.</param>
internal sealed record ClusterSettings(string? Snapshot, string? Kubeconfig, bool AllowWrites, bool IsSample) : ISettings<ClusterSettings>
{
    /// <summary>The API server to use; null with a snapshot.</summary>
    public ApiServerConnection? Connection { get; private init; }

    /// <summary>The cluster in words, for the log.</summary>
    public string Description => Connection is { } connection ? $"{connection.Server} by {connection.Source}" : Snapshot ?? Kubeconfig ?? "";

    public static ClusterSettings Read(SettingsReader settings)
    {
        var snapshot = settings.Text(new("Cluster:Snapshot", "the bundled sample cluster", "Folder of a recorded cluster (CRDs, OpenAPI, discovery, objects)."));
        var kubeconfig = settings.Text(new("Cluster:Kubeconfig", "none", "Kubeconfig of the cluster to use; a configured `Cluster:Snapshot` goes first.", KnownEnvironment.Kubeconfig));
        var context = settings.Text(new("Cluster:Context", "the current context", "Context of the kubeconfig to use."));
        var allowWrites = ReadAllowWrites(settings);
        if (snapshot is not null && !Directory.Exists(snapshot))
        {
            settings.Problem("Cluster:Snapshot", $"Cluster:Snapshot names '{snapshot}', which is not a folder.");
        }

        var own = snapshot is null && kubeconfig is null ? InCluster(settings) : null;
        return (snapshot, kubeconfig) switch
        {
            ({ } folder, _) => new(Path.GetFullPath(folder), Kubeconfig: null, allowWrites ?? false, IsSample: false),
            (null, { } files) => new(Snapshot: null, files, allowWrites ?? false, IsSample: false) { Connection = FromKubeconfig(settings, files, context) },
            _ when own is not null => new(Snapshot: null, Kubeconfig: null, allowWrites ?? true, IsSample: false) { Connection = own },
            _ => new(Path.Combine(AppContext.BaseDirectory, "samples", "cluster"), Kubeconfig: null, AllowWrites: false, IsSample: true),
        };
    }

    private static bool? ReadAllowWrites(SettingsReader settings)
    {
        var setting = new Setting("Cluster:AllowWrites", "true in a cluster, false otherwise", "Whether manifests and policies may be applied to the cluster.");
        if (settings.Text(setting) is not { } text)
        {
            return null;
        }

        if (bool.TryParse(text, out var allowed))
        {
            return allowed;
        }

        settings.Problem(setting.Key, $"{setting.Key} is '{text}'; it must be true or false.");
        return null;
    }

    private static ApiServerConnection? FromKubeconfig(SettingsReader settings, string files, string? context)
    {
        try
        {
            return KubeconfigConnection.Load(files, context, TimeProvider.System);
        }
        catch (KubeconfigException exception)
        {
            foreach (var problem in exception.Problems)
            {
                settings.Problem("Cluster:Kubeconfig", problem);
            }

            return null;
        }
    }

    private static ApiServerConnection? InCluster(SettingsReader settings)
    {
        try
        {
            return InClusterConnection.TryCreate(Environment.GetEnvironmentVariable, TimeProvider.System);
        }
        catch (WorkflowException exception)
        {
            settings.Problem("Cluster:Kubeconfig", exception.Message);
            return null;
        }
    }
}
