namespace DotAi.Kubernetes.ApiServer.Kubeconfigs;

/// <summary>Several files taken together as kubectl does: of two entries with one name the first wins, and so does the first current context.</summary>
internal sealed class MergedKubeconfig
{
    private readonly Dictionary<string, KubeconfigEntry<KubeconfigDocument.ClusterItem>> _clusters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KubeconfigEntry<KubeconfigDocument.UserItem>> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KubeconfigDocument.ContextItem> _contexts = new(StringComparer.Ordinal);

    public string? CurrentContext { get; private set; }

    public IReadOnlyDictionary<string, KubeconfigEntry<KubeconfigDocument.ClusterItem>> Clusters => _clusters;

    public IReadOnlyDictionary<string, KubeconfigEntry<KubeconfigDocument.UserItem>> Users => _users;

    public IReadOnlyDictionary<string, KubeconfigDocument.ContextItem> Contexts => _contexts;

    public void Add(KubeconfigDocument document, string folder)
    {
        CurrentContext ??= string.IsNullOrWhiteSpace(document.CurrentContext) ? null : document.CurrentContext;
        foreach (var cluster in document.Clusters ?? [])
        {
            _clusters.TryAdd(cluster?.Name ?? "", new(cluster?.Cluster ?? new(), folder));
        }

        foreach (var user in document.Users ?? [])
        {
            _users.TryAdd(user?.Name ?? "", new(user?.User ?? new(), folder));
        }

        foreach (var context in document.Contexts ?? [])
        {
            _contexts.TryAdd(context?.Name ?? "", context?.Context ?? new(null, null, null));
        }
    }
}
