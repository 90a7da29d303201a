using DotAi.Kubernetes.Discovery;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.ApiServer.Reading;

/// <summary>Everything discovery told, in every served version, and what it could not tell.</summary>
internal sealed class DiscoveryAnswer
{
    private readonly Lock _gate = new();

    public DiscoveredResources Resources { get; } = new();

    public List<ClusterProblem> Problems { get; } = [];

    public void Add(AggregatedDocument document)
    {
        Resources.Add(AggregatedDiscovery.Read(document));
        var stale = from item in document.Items.OrEmpty()
                    from version in item.Versions.OrEmpty()
                    where version.Freshness == "Stale"
                    select ResourcePath.OfGroupVersion(item.Metadata?.Name ?? "", version.Version);
        foreach (var path in stale)
        {
            AddProblem(path, "The extension server behind this group version does not answer; its resources may be missing or out of date.");
        }
    }

    public void AddLocked(DiscoveryFragment fragment)
    {
        lock (_gate)
        {
            Resources.Add(fragment);
        }
    }

    public void AddProblem(string path, string message)
    {
        lock (_gate)
        {
            Problems.Add(new ClusterProblem(path, message, MayHideResources: true));
        }
    }
}
