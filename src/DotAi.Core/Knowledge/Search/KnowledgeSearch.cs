using DotAi.Knowledge.Terms;

namespace DotAi.Knowledge.Search;

/// <summary>The one query service for every kind of stored item.</summary>
public sealed class KnowledgeSearch(IKnowledgeStore store)
{
    private const double ExactNameScore = 0.95;
    private const int MinDepth = 200;
    private const int DepthPerHit = 10;

    /// <summary>Exact names first, then by falling score, equal scores by id.</summary>
    /// <exception cref="Workflows.WorkflowException">The store cannot be used.</exception>
    public async Task<SearchAnswer> SearchAsync(SearchProfile profile, SearchQuery query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, SearchQuery.MaxLimit, nameof(query));
        var terms = TermWeights.ForQuery(query.Text);
        var named = await NamedAsync(profile, query, cancellationToken);
        if (terms.Words.Count == 0 && named.Count == 0)
        {
            return new SearchAnswer([], Fits: false, "The query has no word to search for.");
        }

        var depth = Math.Max(MinDepth, DepthPerHit * query.Limit);
        var found = await store.SearchAsync(profile.Collection, new LegSearch(terms.Vector, query.Vector, query.Filter, depth), cancellationToken);
        var hits = Rank(profile, query, named, found);
        if (named.Count > 0)
        {
            return new SearchAnswer(hits, Fits: true, Reason: null);
        }

        var evidence = await EvidenceAsync(profile, query.Filter, terms.Words, cancellationToken);
        var reason = evidence.WhyNot(found.Select(hit => hit.TermScore).DefaultIfEmpty(0).Max(), profile.FitThreshold);
        return new SearchAnswer(hits, reason is null, reason);
    }

    private static SearchHit[] Rank(
        SearchProfile profile, SearchQuery query, IReadOnlyList<StoredItem> named, IReadOnlyList<LegHit> found)
    {
        var scores = found.ToDictionary(hit => hit.Item.Id, hit => Fuse(profile, query, hit));
        var exact = named.Select(item => new SearchHit(
            item, ExactNameScore + ((1 - ExactNameScore) * scores.GetValueOrDefault(item.Id))));
        var others = found.Select(hit => new SearchHit(hit.Item, ExactNameScore * scores[hit.Item.Id]));
        return
        [
            .. exact.Concat(others)
                .DistinctBy(hit => hit.Item.Id)
                .OrderByDescending(hit => hit.Score)
                .ThenBy(hit => hit.Item.Id)
                .Take(query.Limit),
        ];
    }

    /// <summary>A score from 0 to 1 that does not depend on the other hits, and so can be compared across queries.</summary>
    private static double Fuse(SearchProfile profile, SearchQuery query, LegHit hit)
    {
        var terms = hit.TermScore / (hit.TermScore + profile.TermSaturation);
        return query.Vector is null
            ? terms
            : (profile.TermShare * terms) + ((1 - profile.TermShare) * Math.Max(0, hit.VectorScore));
    }

    private async Task<IReadOnlyList<StoredItem>> NamedAsync(SearchProfile profile, SearchQuery query, CancellationToken cancellationToken)
    {
        if (profile.NamesField is null || string.IsNullOrWhiteSpace(query.Text))
        {
            return [];
        }

        var named = query.Filter with
        {
            Must = [.. query.Filter.Must, new FieldCondition(profile.NamesField, [SearchNames.Key(query.Text)])],
        };
        return (await store.PageAsync(profile.Collection, named, query.Limit, from: null, cancellationToken)).Items;
    }

    private async Task<QueryEvidence> EvidenceAsync(
        SearchProfile profile, ItemFilter filter, IReadOnlyList<TextWord> words, CancellationToken cancellationToken)
    {
        var best = await Task.WhenAll(words.Select(async word =>
        {
            var probe = new LegSearch(TermWeights.ForWord(word), Vector: null, filter, Depth: 1);
            var hits = await store.SearchAsync(profile.Collection, probe, cancellationToken);
            return hits.Select(hit => hit.TermScore).DefaultIfEmpty(0).Max();
        }));
        var items = await store.CountAsync(profile.Collection, filter, cancellationToken);
        return QueryEvidence.Of(words, best, items);
    }
}
