using System.Text.Json;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.Discovery;

/// <summary>
/// Derives discovery rows from the paths of an OpenAPI v3 document of the API server, for clusters whose discovery documents were
/// not saved: <c>/apis/{group}/{version}[/namespaces/{namespace}]/{plural}[/{name}[/{subresource}]]</c>, with the verbs named by
/// <c>x-kubernetes-action</c>.
/// </summary>
internal static class OpenApiResources
{
    // What the API server calls POST and PUT in discovery.
    private static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["post"] = "create",
        ["put"] = "update",
        ["watchlist"] = "watch",
    };

    /// <exception cref="JsonException">The document does not have the shape of OpenAPI v3.</exception>
    public static OpenApiSummary Read(ReadOnlySpan<byte> json)
    {
        var document = JsonSerializer.Deserialize(json, DiscoveryJson.Default.OpenApiDocument)!;
        var endpoints = document.Paths.OrEmpty().Select(path => OpenApiEndpoint.TryParse(path.Key, path.Value)).OfType<OpenApiEndpoint>().ToList();

        // Options and status objects belong to every group version at once; a kind with one name only is a resource's.
        var kinds = document.Components?.Schemas.OrEmpty().Values
            .Select(component => component.Kinds.OrEmpty())
            .Where(names => names.Count == 1)
            .Select(names => new GroupVersionKind(names[0].Group ?? "", names[0].Version ?? "", names[0].Kind ?? ""));
        return new OpenApiSummary([.. Rows(endpoints)], [.. kinds?.Distinct() ?? []]);
    }

    private static IEnumerable<ApiResource> Rows(List<OpenApiEndpoint> endpoints) =>
        from endpoint in endpoints
        group endpoint by (endpoint.Group, endpoint.Version, endpoint.Plural) into resource
        let kind = resource.Where(endpoint => endpoint.Subresource is null).SelectMany(endpoint => endpoint.Kinds).FirstOrDefault()
        where kind is not null
        select new ApiResource
        {
            Group = resource.Key.Group,
            Version = resource.Key.Version,
            Plural = resource.Key.Plural,
            Kind = kind,
            Singular = kind.ToLowerInvariant(),
            Namespaced = resource.Any(endpoint => endpoint.Namespaced),
            Verbs = [.. VerbsOf(resource).Order(StringComparer.Ordinal)],
            Subresources = [.. resource.Select(endpoint => endpoint.Subresource).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
        };

    private static IEnumerable<string> VerbsOf(IEnumerable<OpenApiEndpoint> resource)
    {
        var verbs = resource.Where(endpoint => endpoint.Subresource is null)
            .SelectMany(endpoint => endpoint.Actions)
            .Select(action => Verbs.GetValueOrDefault(action, action))
            .ToHashSet(StringComparer.Ordinal);

        // Watching is a list with a parameter; newer documents no longer have paths of its own for it.
        return verbs.Contains("list") && verbs.Contains("get") && verbs.Contains("create") ? verbs.Append("watch").Distinct() : verbs;
    }
}
