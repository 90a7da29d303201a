namespace DotAi.Kubernetes.Discovery;

/// <summary>
/// Chooses the version DotAi works with: the group's preferred version when it serves the resource, else the highest by
/// <see cref="KubernetesVersion"/>. Some resources exist only in versions their group does not prefer.
/// </summary>
internal static class ServedVersions
{
    /// <summary>The best of the versions that serve a resource.</summary>
    /// <param name="served">At least one version.</param>
    /// <param name="preferred">The preferred version of the group, or the storage version of a custom resource; null when not known.</param>
    public static string Best(IEnumerable<string> served, string? preferred) =>
        served.OrderBy(version => version == preferred ? 0 : 1).ThenBy(version => version, KubernetesVersion.PreferredFirst).First();

    /// <summary>Each resource once, at its best version.</summary>
    public static IReadOnlyList<ApiResource> Choose(IEnumerable<ApiResource> rows, IReadOnlyDictionary<string, ApiGroupVersions> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return [.. rows.GroupBy(row => (row.Group, row.Plural)).Select(versions => Best(versions, groups))];
    }

    private static ApiResource Best(IGrouping<(string Group, string Plural), ApiResource> rows, IReadOnlyDictionary<string, ApiGroupVersions> groups)
    {
        var preferred = groups.GetValueOrDefault(rows.Key.Group) is { Versions: [var first, ..] } ? first : null;
        var version = Best(rows.Select(row => row.Version), preferred);
        return rows.First(row => row.Version == version);
    }
}
