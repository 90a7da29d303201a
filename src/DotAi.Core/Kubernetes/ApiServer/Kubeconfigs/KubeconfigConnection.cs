namespace DotAi.Kubernetes.ApiServer.Kubeconfigs;

/// <summary>
/// Makes a connection from kubeconfig files (Kubernetes documentation, "Organizing Cluster Access Using kubeconfig Files").
/// </summary>
public static class KubeconfigConnection
{
    /// <param name="files">File names joined by the platform's path separator, as in <c>KUBECONFIG</c>.</param>
    /// <param name="context">The context to use; null for the current one.</param>
    /// <param name="time">Tells when credentials have expired.</param>
    /// <exception cref="KubeconfigException">The files cannot be used; all problems at once.</exception>
    public static ApiServerConnection Load(string files, string? context, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(files);
        var merged = KubeconfigFiles.Read(files);
        var name = context ?? merged.CurrentContext ?? throw Wrong($"The kubeconfig has no current-context; set it, or name one of {Names(merged.Contexts.Keys)} in Cluster:Context.");
        var chosen = merged.Contexts.GetValueOrDefault(name) ?? throw Wrong($"The kubeconfig has no context '{name}'; it has {Names(merged.Contexts.Keys)}.");
        var cluster = merged.Clusters.GetValueOrDefault(chosen.Cluster ?? "");
        var user = merged.Users.GetValueOrDefault(chosen.User ?? "");
        var problems = new List<string>();
        if (cluster is null)
        {
            problems.Add($"The context '{name}' names the cluster '{chosen.Cluster}', which the kubeconfig does not have.");
        }

        if (user is null && !string.IsNullOrEmpty(chosen.User))
        {
            problems.Add($"The context '{name}' names the user '{chosen.User}', which the kubeconfig does not have.");
        }

        var server = cluster is null ? null : new KubeconfigCluster(cluster, chosen.Cluster!, problems);
        var address = server?.Server();
        var trust = server?.Trust();
        var credentials = new KubeconfigUser(user ?? new(new(), ""), chosen.User ?? "", time, problems).Credentials(cluster);
        return problems.Count > 0
            ? throw new KubeconfigException(problems)
            : new ApiServerConnection(address!, $"the context '{name}' of the kubeconfig", credentials, trust!)
            {
                Context = name,
                Namespace = string.IsNullOrWhiteSpace(chosen.Namespace) ? "default" : chosen.Namespace,
            };
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal).Select(name => $"'{name}'")) is { Length: > 0 } list ? list : "none";

    private static KubeconfigException Wrong(string problem) => new([problem]);
}
