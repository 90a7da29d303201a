using System.Text.Json;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.Discovery;

/// <summary>
/// Reads the discovery documents an API server answers with: <c>APIVersions</c>, <c>APIGroupList</c>, <c>APIGroup</c>,
/// <c>APIResourceList</c> and the aggregated <c>APIGroupDiscoveryList</c> (apidiscovery.k8s.io v2 and v2beta1).
/// </summary>
internal static class DiscoveryDocuments
{
    public static bool IsDiscovery(string? kind) => kind is "APIVersions" or "APIGroupList" or "APIGroup" or "APIResourceList" or "APIGroupDiscoveryList";

    /// <param name="kind">The document's <c>kind</c>.</param>
    /// <param name="json">The document as UTF-8 JSON.</param>
    /// <exception cref="JsonException">The document does not have the shape of its kind.</exception>
    public static DiscoveryFragment Read(string kind, ReadOnlySpan<byte> json) => kind switch
    {
        "APIVersions" => FromVersions(JsonSerializer.Deserialize(json, DiscoveryJson.Default.ApiVersionsDocument)!),
        "APIGroupList" => FromGroups(JsonSerializer.Deserialize(json, DiscoveryJson.Default.ApiGroupListDocument)!.Groups.OrEmpty()),
        "APIGroup" => FromGroups([JsonSerializer.Deserialize(json, DiscoveryJson.Default.ApiGroupDocument)!]),
        "APIResourceList" => FromResources(JsonSerializer.Deserialize(json, DiscoveryJson.Default.ApiResourceListDocument)!),
        "APIGroupDiscoveryList" => AggregatedDiscovery.Read(JsonSerializer.Deserialize(json, DiscoveryJson.Default.AggregatedDocument)!),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a discovery document"),
    };

    /// <summary>Splits <c>group/version</c>; the core group is the empty string.</summary>
    public static (string Group, string Version) SplitGroupVersion(string groupVersion) =>
        groupVersion.Split('/', 2) is [var group, var version] ? (group, version) : ("", groupVersion);

    private static DiscoveryFragment FromVersions(ApiVersionsDocument document) => new([], [new ApiGroupVersions("", document.Versions.OrEmpty())]);

    private static DiscoveryFragment FromGroups(IEnumerable<ApiGroupDocument> groups) =>
        new([], [.. groups.Select(group => new ApiGroupVersions(group.Name, PreferredFirst(group)))]);

    private static IReadOnlyList<string> PreferredFirst(ApiGroupDocument group)
    {
        var preferred = group.PreferredVersion?.Version;
        return [.. group.Versions.OrEmpty().Select(version => version.Version).OrderBy(version => version == preferred ? 0 : 1)];
    }

    private static DiscoveryFragment FromResources(ApiResourceListDocument document)
    {
        var (group, version) = SplitGroupVersion(document.GroupVersion);
        var resources = document.Resources.OrEmpty();
        var subresources = resources
            .Select(row => row.Name.Split('/', 2))
            .Where(parts => parts.Length == 2)
            .ToLookup(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        var rows = resources.Where(row => !row.Name.Contains('/', StringComparison.Ordinal)).Select(row => new ApiResource
        {
            Group = group,
            Version = version,
            Plural = row.Name,
            Kind = row.Kind,
            Singular = row.SingularName ?? "",
            Namespaced = row.Namespaced,
            Verbs = row.Verbs.OrEmpty(),
            ShortNames = row.ShortNames.OrEmpty(),
            Categories = row.Categories.OrEmpty(),
            Subresources = [.. subresources[row.Name].Order(StringComparer.Ordinal)],
        });
        return new([.. rows], []);
    }
}
