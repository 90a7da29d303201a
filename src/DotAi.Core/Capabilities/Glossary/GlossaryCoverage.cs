using DotAi.Kubernetes;

namespace DotAi.Capabilities.Glossary;

/// <summary>How much of a cluster the glossary knows.</summary>
/// <param name="Kinds">Kinds in the catalog.</param>
/// <param name="WithOwnTags">Kinds that have words of their own.</param>
/// <param name="WithServiceTags">Kinds that only have the words of their service.</param>
/// <param name="Bookkeeping">Kinds marked as controllers' records, whatever tags they have.</param>
/// <param name="KindsByEntry">How many kinds each entry spoke of; entries that spoke of none are left out.</param>
/// <param name="UnknownGroups">Groups of which at least one kind has no tags and is no bookkeeping, with those kinds.</param>
public sealed record GlossaryCoverage(
    int Kinds,
    int WithOwnTags,
    int WithServiceTags,
    int Bookkeeping,
    IReadOnlyDictionary<string, int> KindsByEntry,
    IReadOnlyDictionary<string, IReadOnlyList<string>> UnknownGroups)
{
    /// <summary>Share of kinds that have any tag, 0..1; 1 for an empty catalog.</summary>
    public double Share => Kinds == 0 ? 1 : (double)(WithOwnTags + WithServiceTags) / Kinds;

    public static GlossaryCoverage Of(CapabilityGlossary glossary, ClusterCatalog catalog)
    {
        var matches = catalog.Resources.Select(resource => (Resource: resource, Match: glossary.Match(resource))).ToArray();
        return new(
            matches.Length,
            matches.Count(pair => pair.Match.Tags.Count > 0),
            matches.Count(pair => pair.Match is { Tags.Count: 0, LightTags.Count: > 0 }),
            matches.Count(pair => pair.Match.IsBookkeeping),
            matches.SelectMany(pair => pair.Match.Entries).CountBy(entry => entry, StringComparer.Ordinal)
                .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
            matches.Where(pair => pair.Match is { HasTags: false, IsBookkeeping: false })
                .GroupBy(pair => pair.Resource.Group, pair => pair.Resource.Kind, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.Order(StringComparer.Ordinal)], StringComparer.Ordinal));
    }
}
