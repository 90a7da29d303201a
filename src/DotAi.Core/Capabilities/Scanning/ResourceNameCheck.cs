using DotAi.Kubernetes;
using DotAi.Text;
using DotAi.Workflows;

namespace DotAi.Capabilities.Scanning;

/// <summary>Checks names of resources against what the cluster serves and says what was probably meant.</summary>
internal sealed class ResourceNameCheck(ClusterCatalog catalog)
{
    private const int LongestQuoted = 100;

    private readonly HashSet<string> _served = [.. catalog.Resources.Select(resource => resource.ResourceName)];

    public IReadOnlyList<FieldProblem> Check(IReadOnlyList<string> names) =>
    [
        .. names.Select((name, index) => (name, index))
            .Where(pair => !_served.Contains(pair.name))
            .Select(pair => new FieldProblem($"resources[{pair.index}]", Explain(pair.name))),
    ];

    private string Explain(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return "A resource name is empty; write plural.group, for example 'deployments.apps', or the plural alone in the core group.";
        }

        var quoted = name.Length > LongestQuoted ? $"{name[..LongestQuoted]}…" : name;
        return $"The cluster serves no resource '{quoted}'; write plural.group, or the plural alone in the core group.{Suggest(name)}";
    }

    private string Suggest(string name)
    {
        var meant = catalog.Resources.Where(resource => IsOtherNameOf(name, resource)).Select(resource => resource.ResourceName).Take(3).ToList();
        return meant.Count > 0
            ? $" Did you mean {string.Join(" or ", meant.Select(each => $"'{each}'"))}?"
            : NearMiss.Hint(name, _served);
    }

    private static bool IsOtherNameOf(string name, ServedResource resource) =>
        Same(name, resource.Kind)
        || Same(name, resource.Plural)
        || Same(name, resource.Singular)
        || Same(name, $"{resource.Kind}.{resource.Group}")
        || Same(name, resource.ResourceName)
        || resource.ShortNames.Any(shortName => Same(name, shortName));

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
