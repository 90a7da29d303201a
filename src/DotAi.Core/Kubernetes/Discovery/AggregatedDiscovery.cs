using System.Text.Json;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.Discovery;

/// <summary>Turns aggregated discovery into rows; the order of versions in a group is the group's preference.</summary>
internal static class AggregatedDiscovery
{
    public static DiscoveryFragment Read(AggregatedDocument document)
    {
        var groups = document.Items.OrEmpty();
        return new(
            [.. groups.SelectMany(Rows)],
            [.. groups.Select(item => new ApiGroupVersions(NameOf(item), [.. item.Versions.OrEmpty().Select(version => version.Version)]))]);
    }

    private static IEnumerable<ApiResource> Rows(AggregatedDocument.GroupItem item) =>
        from version in item.Versions.OrEmpty()
        from resource in version.Resources.OrEmpty()
        select new ApiResource
        {
            Group = NameOf(item),
            Version = version.Version,
            Plural = resource.Resource,
            Kind = resource.ResponseKind?.Kind ?? throw new JsonException($"the resource {resource.Resource} has no responseKind"),
            Singular = resource.SingularResource ?? "",
            Namespaced = resource.Scope == "Namespaced",
            Verbs = resource.Verbs.OrEmpty(),
            ShortNames = resource.ShortNames.OrEmpty(),
            Categories = resource.Categories.OrEmpty(),
            Subresources = [.. resource.Subresources.OrEmpty().Select(sub => sub.Subresource).Order(StringComparer.Ordinal)],
        };

    /// <summary>The core group has no name.</summary>
    private static string NameOf(AggregatedDocument.GroupItem item) => item.Metadata?.Name ?? "";
}
