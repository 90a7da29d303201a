namespace DotAi.Knowledge.Search;

/// <summary>Scores what was found by terms and by vectors, and puts the answers to the parts of a query into one list.</summary>
internal static class Ranking
{
    private const double SameProvider = 1.15;
    private const double OtherProvider = 0.5;

    /// <summary>The provider was implied by something else that is asked for beside this.</summary>
    private const double UnaskedProvider = 0.8;
    private const double NoProvider = 0.95;
    private const double Succeeded = 0.85;

    /// <summary>The items of one part, best first, equal scores by id.</summary>
    public static RankedItem[] Score(
        SearchProfile profile, SearchLexicon lexicon, QueryPart query, IReadOnlyList<LegHit> hits, IReadOnlyDictionary<Guid, IndexedItem> items, bool hasVector) =>
    [
        .. hits
            .Where(hit => items.ContainsKey(hit.Item.Id))
            .Select(hit => Score(profile, lexicon, query, hit, items[hit.Item.Id], hasVector))
            .OrderByDescending(item => item.Score)
            .ThenBy(item => item.Id),
    ];

    /// <summary>
    /// Takes from the lists in turn, each item once. Scores are raised to that of the best item behind, so that they fall along the list:
    /// the best answer to one part stands before good answers to another.
    /// </summary>
    public static RankedItem[] Interleave(IReadOnlyList<IReadOnlyList<RankedItem>> lists)
    {
        var taken = new HashSet<Guid>();
        var merged = new List<RankedItem>();
        var next = new int[lists.Count];
        for (var finished = false; !finished;)
        {
            finished = true;
            for (var list = 0; list < lists.Count; list++)
            {
                while (next[list] < lists[list].Count)
                {
                    finished = false;
                    if (lists[list][next[list]++] is var item && taken.Add(item.Id))
                    {
                        merged.Add(item);
                        break;
                    }
                }
            }
        }

        for (var at = merged.Count - 2; at >= 0; at--)
        {
            merged[at] = merged[at] with { Score = Math.Max(merged[at].Score, merged[at + 1].Score) };
        }

        return [.. merged];
    }

    /// <summary>A score from 0 to 1 that does not depend on the other hits, and so can be compared across queries.</summary>
    internal static double Fuse(SearchProfile profile, double termScore, double cosine, bool hasVector)
    {
        var terms = Math.Max(0, termScore) / (Math.Max(0, termScore) + profile.TermSaturation);

        // An item that was not encoded yet has a cosine of exactly 0; its terms have to speak for it alone.
        return !hasVector || cosine == 0 ? terms : (profile.TermShare * terms) + ((1 - profile.TermShare) * Nearness(profile, cosine));
    }

    private static double Nearness(SearchProfile profile, double cosine) =>
        Math.Max(0, cosine - profile.CosineFloor) / (1 - profile.CosineFloor);

    private static RankedItem Score(
        SearchProfile profile, SearchLexicon lexicon, QueryPart query, LegHit hit, IndexedItem item, bool hasVector)
    {
        var fused = Fuse(profile, hit.TermScore, hit.VectorScore, hasVector);
        var factor = item.Traits.Factor * ProviderFactor(query, item.Traits) * SuccessionFactor(lexicon, item.Traits);
        return new RankedItem(hit.Item.Id, item, Math.Min(1, fused * factor));
    }

    private static double ProviderFactor(QueryPart query, SearchTraits traits) =>
        query.Providers.Count == 0 ? 1
        : traits.Providers.Count == 0 ? NoProvider
        : traits.Providers.Intersect(query.Providers, StringComparer.Ordinal).Any() ? SameProvider
        : query.IsProviderSaid ? OtherProvider
        : UnaskedProvider;

    private static double SuccessionFactor(SearchLexicon lexicon, SearchTraits traits) =>
        traits.SucceededBy is { } name && lexicon.HasName(SearchNames.Key(name)) ? Succeeded : 1;
}
