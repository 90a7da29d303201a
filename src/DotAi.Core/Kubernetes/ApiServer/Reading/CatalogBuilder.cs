using System.Security.Cryptography;
using System.Text;
using DotAi.Kubernetes.CustomResources;
using DotAi.Kubernetes.Discovery;

namespace DotAi.Kubernetes.ApiServer.Reading;

/// <summary>Adds discovery, definitions and OpenAPI up to one catalogue, each resource once.</summary>
internal sealed class CatalogBuilder(DiscoveryAnswer discovery, IReadOnlyDictionary<string, KnownDefinition>? definitions, OpenApiAnswer openApi)
{
    public ServedState Build(IEnumerable<ClusterProblem> further)
    {
        var custom = Established().ToDictionary(known => known.Definition!.Name, StringComparer.Ordinal);
        var resources = custom.Values.Select(known => CustomResourceDefinitions.ToServedResource(known.Definition!)).OfType<ServedResource>()
            .Concat(discovery.Resources.Best().Where(row => row.Verbs.Count > 0 && !custom.ContainsKey($"{row.Plural}.{row.Group}")).Select(Discovered))
            .OrderBy(resource => resource.ResourceName, StringComparer.Ordinal)
            .ToList();
        var problems = discovery.Problems.Concat(openApi.Problem is { } problem ? [problem] : []).Concat(Unreadable()).Concat(further).ToList();
        return new ServedState(
            new ClusterCatalog(resources, problems),
            custom.Values.DistinctBy(KindOf).ToDictionary(KindOf),
            openApi,
            discovery.Resources.Rows.ToLookup(row => (row.Group, row.Version, row.Kind)));
    }

    private static (string Group, string Kind) KindOf(KnownDefinition known) => (known.Definition!.Group, known.Definition.Kind);

    private IEnumerable<KnownDefinition> Established() => definitions?.Values.Where(known => known is { Definition: not null, Established: true }) ?? [];

    private IEnumerable<ClusterProblem> Unreadable() => (definitions ?? new Dictionary<string, KnownDefinition>(StringComparer.Ordinal))
        .Where(pair => pair.Value.Problem is not null)
        .Select(pair => new ClusterProblem($"{DefinitionReader.Resource}/{pair.Key}", $"The definition cannot be read: {pair.Value.Problem} Its schema and columns are missing."));

    private ServedResource Discovered(ApiResource row) => new()
    {
        Group = row.Group,
        Version = row.Version,
        Kind = row.Kind,
        Plural = row.Plural,
        Singular = row.Singular.Length > 0 ? row.Singular : row.Kind.ToLowerInvariant(),
        Scope = row.Namespaced ? ResourceScope.Namespaced : ResourceScope.Cluster,
        Verbs = row.Verbs,
        ShortNames = row.ShortNames,
        Categories = row.Categories,
        Subresources = row.Subresources,
        IsCustom = definitions is null && LooksCustom(row.Group),
        DefinitionHash = HashOf(row),
    };

    /// <summary>Without the definitions the group's name has to tell: Kubernetes' own have no dot or end in <c>.k8s.io</c>.</summary>
    private static bool LooksCustom(string group) => group.Contains('.', StringComparison.Ordinal) && !group.EndsWith(".k8s.io", StringComparison.Ordinal);

    private string HashOf(ApiResource row)
    {
        var text = string.Join(
            '\n',
            [row.Group, row.Version, row.Plural, row.Kind, row.Singular, row.Namespaced ? "namespaced" : "cluster", string.Join(',', row.Verbs.Order(StringComparer.Ordinal)),
            string.Join(',', row.ShortNames), string.Join(',', row.Categories), string.Join(',', row.Subresources), openApi.HashOf(row.Group, row.Version)]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}
