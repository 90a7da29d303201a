namespace DotAi.Kubernetes.Discovery;

/// <summary>
/// Puts together what several documents tell about the same cluster. Documents repeat each other (aggregated beside plain
/// discovery); the first row of a resource version counts and later ones only add subresources.
/// </summary>
internal sealed class DiscoveredResources
{
    private readonly Dictionary<(string Group, string Version, string Plural), ApiResource> _rows = [];
    private readonly Dictionary<string, ApiGroupVersions> _groups = new(StringComparer.Ordinal);

    public IReadOnlyCollection<ApiResource> Rows => _rows.Values;

    public IReadOnlyDictionary<string, ApiGroupVersions> Groups => _groups;

    public void Add(DiscoveryFragment fragment)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        foreach (var group in fragment.Groups)
        {
            _groups.TryAdd(group.Group, group);
        }

        foreach (var row in fragment.Resources)
        {
            AddRow(row);
        }
    }

    /// <summary>Adds the rows of group versions that no discovery document has told about; call after all of those.</summary>
    public void AddMissing(IEnumerable<DiscoveryFragment> derived)
    {
        var known = _rows.Keys.Select(key => (key.Group, key.Version)).ToHashSet();
        foreach (var row in derived.SelectMany(fragment => fragment.Resources).Where(row => !known.Contains((row.Group, row.Version))))
        {
            AddRow(row);
        }
    }

    /// <summary>Each resource once, at its best version.</summary>
    public IReadOnlyList<ApiResource> Best() => ServedVersions.Choose(_rows.Values, _groups);

    private void AddRow(ApiResource row)
    {
        var key = (row.Group, row.Version, row.Plural);
        if (_rows.TryGetValue(key, out var known))
        {
            _rows[key] = known with { Subresources = [.. known.Subresources.Union(row.Subresources).Order(StringComparer.Ordinal)] };
            return;
        }

        _rows.Add(key, row);
    }
}
