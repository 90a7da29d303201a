using DotAi.Embeddings;

namespace DotAi.Knowledge.Search;

/// <summary>The one query service for every kind of stored item.</summary>
/// <param name="store">Holds the items.</param>
/// <param name="encoder">Encodes queries; without it, or while it is not available, terms alone are searched.</param>
/// <param name="time">Tells how old what is kept in memory is.</param>
public sealed class KnowledgeSearch(IKnowledgeStore store, QueryEncoder? encoder = null, TimeProvider? time = null)
{
    private const double ExactNameScore = 0.95;
    private const int MinDepth = 200;
    private const int DepthPerHit = 10;

    private readonly SearchLexicons _lexicons = new(store, time ?? TimeProvider.System);

    /// <summary>Exact names first, then by falling score, equal scores by id.</summary>
    /// <exception cref="Workflows.WorkflowException">The store cannot be used.</exception>
    public async Task<SearchAnswer> SearchAsync(SearchProfile profile, SearchQuery query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, SearchQuery.MaxLimit, nameof(query));
        ArgumentOutOfRangeException.ThrowIfNegative(query.Offset, nameof(query));
        var lexicon = await _lexicons.GetAsync(profile, cancellationToken);
        var reading = QueryReading.Of(query.Text, profile, lexicon);
        var named = await NamedAsync(profile, query, reading.Text, cancellationToken);
        if (reading.Words.Count == 0 && named.Count == 0)
        {
            return new SearchAnswer([], Fits: false, "The query has no word to search for.");
        }

        var lists = await Task.WhenAll(reading.Parts.Select(part => SearchAsync(profile, query, lexicon, reading, part, cancellationToken)));
        var ranked = Ranking.Interleave(lists);
        var reason = named.Count > 0 ? null : QueryFit.WhyNot(reading, profile, ranked);
        return await AnswerAsync(profile, query, NamesFirst(named, ranked), reason, cancellationToken);
    }

    private async Task<RankedItem[]> SearchAsync(
        SearchProfile profile, SearchQuery query, SearchLexicon lexicon, QueryReading reading, QueryPart part, CancellationToken cancellationToken)
    {
        var vector = part.Number is null && query.Vector is not null ? query.Vector : await EncodeAsync(lexicon, part.Text, cancellationToken);
        var depth = Math.Max(MinDepth, DepthPerHit * Math.Min(query.Limit, MinDepth / DepthPerHit));
        var hits = await store.SearchAsync(
            profile.Collection, new LegSearch(part.Terms, vector, query.Filter, depth, Payloads: false), cancellationToken);
        var items = await _lexicons.FindAsync(profile, lexicon, hits, cancellationToken);
        return Ranking.Score(profile, lexicon, reading, hits, items, vector is not null);
    }

    private async ValueTask<float[]?> EncodeAsync(SearchLexicon lexicon, string text, CancellationToken cancellationToken) =>
        encoder is null || lexicon.State.Definition.Encoder is not { } name
            ? null
            : await encoder.TryEncodeAsync(name, text, cancellationToken);

    /// <summary>Items that have the query, or what it was repaired to, as their name.</summary>
    private async Task<IReadOnlyList<StoredItem>> NamedAsync(
        SearchProfile profile, SearchQuery query, string repaired, CancellationToken cancellationToken)
    {
        if (profile.NamesField is null || string.IsNullOrWhiteSpace(query.Text))
        {
            return [];
        }

        var names = new[] { query.Text, repaired }.Select(SearchNames.Key).Distinct(StringComparer.Ordinal).ToArray();
        var named = query.Filter with { Must = [.. query.Filter.Must, new FieldCondition(profile.NamesField, names)] };
        return (await store.PageAsync(profile.Collection, named, SearchQuery.MaxLimit, from: null, cancellationToken)).Items;
    }

    private static (Guid Id, double Score)[] NamesFirst(IReadOnlyList<StoredItem> named, RankedItem[] ranked)
    {
        var scores = ranked.ToDictionary(item => item.Id, item => item.Score);
        return
        [
            .. named.Select(item => (item.Id, Score: ExactNameScore + ((1 - ExactNameScore) * scores.GetValueOrDefault(item.Id))))
                .OrderByDescending(item => item.Score)
                .ThenBy(item => item.Id)
                .Concat(ranked.Select(item => (item.Id, Score: ExactNameScore * item.Score)))
                .DistinctBy(item => item.Id)
                .Take(SearchQuery.MaxLimit),
        ];
    }

    private async Task<SearchAnswer> AnswerAsync(
        SearchProfile profile, SearchQuery query, (Guid Id, double Score)[] found, string? reason, CancellationToken cancellationToken)
    {
        var page = found.Skip(query.Offset).Take(query.Limit).ToArray();
        var items = page.Length == 0 ? [] : await store.GetAsync(profile.Collection, [.. page.Select(item => item.Id)], cancellationToken);
        var scores = page.ToDictionary(item => item.Id, item => item.Score);
        return new SearchAnswer([.. items.Select(item => new SearchHit(item, scores[item.Id]))], reason is null, reason) { Total = found.Length };
    }
}
