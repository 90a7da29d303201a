using DotAi.Embeddings;
using DotAi.Workflows;

namespace DotAi.Knowledge.Search;

/// <summary>The one query service for every kind of stored item.</summary>
/// <param name="store">Holds the items.</param>
/// <param name="encoder">Encodes queries; without it, or while it is not available, terms alone are searched.</param>
/// <param name="time">Tells how old what is kept in memory is.</param>
public sealed class KnowledgeSearch(IKnowledgeStore store, QueryEncoder? encoder = null, TimeProvider? time = null)
{
    private const double ExactNameScore = 0.95;
    private const double UsualNameScore = 0.98;
    private const int Depth = 200;

    private readonly SearchLexicons _lexicons = new(store, time ?? TimeProvider.System);

    /// <summary>Exact names first, then by falling score, equal scores by id.</summary>
    /// <exception cref="WorkflowException">The store cannot be used.</exception>
    public async Task<SearchAnswer> SearchAsync(SearchProfile profile, SearchQuery query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, SearchQuery.MaxLimit, nameof(query));
        ArgumentOutOfRangeException.ThrowIfNegative(query.Offset, nameof(query));
        var state = await store.DescribeAsync(profile.Collection, cancellationToken)
            ?? throw new WorkflowException(new WorkflowError.Unavailable("store", $"Collection '{profile.Collection}' does not exist in the store."));
        var lexicon = await _lexicons.GetAsync(profile, state.Count, cancellationToken);
        var reading = QueryReading.Of(query.Text, profile, lexicon);
        var named = await NamedAsync(profile, query, reading.Text, cancellationToken);
        if (reading.Words.Count == 0 && named.Count == 0)
        {
            return new SearchAnswer([], Fits: false, "The query has no word to search for.");
        }

        var lists = await Task.WhenAll(reading.Parts.Select(part => SearchAsync(profile, query, state.Definition.Encoder, lexicon, reading, part, cancellationToken)));
        var ranked = Ranking.Interleave(lists);
        var reason = named.Count > 0 ? null : QueryFit.WhyNot(reading, profile, ranked);
        return await AnswerAsync(profile, query, NamesFirst(lexicon, named, ranked), reason, cancellationToken);
    }

    private async Task<RankedItem[]> SearchAsync(
        SearchProfile profile, SearchQuery query, string? encoderName, SearchLexicon lexicon, QueryReading reading, QueryPart part, CancellationToken cancellationToken)
    {
        var vector = part.Number is null && query.Vector is not null ? query.Vector : await EncodeAsync(encoderName, part.Text, cancellationToken);
        var hits = await store.SearchAsync(
            profile.Collection, new LegSearch(part.Terms, vector, query.Filter, Depth, Payloads: false), cancellationToken);
        var items = await _lexicons.FindAsync(profile, lexicon, hits, cancellationToken);
        return Ranking.Score(profile, lexicon, part, hits, items, vector is not null);
    }

    private async ValueTask<float[]?> EncodeAsync(string? encoderName, string text, CancellationToken cancellationToken) =>
        encoder is null || encoderName is null ? null : await encoder.TryEncodeAsync(encoderName, text, cancellationToken);

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

    private static (Guid Id, double Score)[] NamesFirst(SearchLexicon lexicon, IReadOnlyList<StoredItem> named, RankedItem[] ranked)
    {
        var scores = ranked.ToDictionary(item => item.Id, item => item.Score);
        return
        [
            .. named.Select(item => (item.Id, Score: NameScore(lexicon, item.Id, scores.GetValueOrDefault(item.Id))))
                .OrderByDescending(item => item.Score)
                .ThenBy(item => item.Id)
                .Concat(ranked.Select(item => (item.Id, Score: ExactNameScore * item.Score)))
                .DistinctBy(item => item.Id)
                .Take(SearchQuery.MaxLimit),
        ];
    }

    /// <summary>From 0.95 on, from 0.98 on for what is usually meant by the name; the item's own score decides between equals.</summary>
    private static double NameScore(SearchLexicon lexicon, Guid id, double score) =>
        lexicon.Items.TryGetValue(id, out var item) && item.Traits.IsUsual
            ? UsualNameScore + ((1 - UsualNameScore) * score)
            : ExactNameScore + ((UsualNameScore - ExactNameScore) * score);

    private async Task<SearchAnswer> AnswerAsync(
        SearchProfile profile, SearchQuery query, (Guid Id, double Score)[] found, string? reason, CancellationToken cancellationToken)
    {
        var page = found.Skip(query.Offset).Take(query.Limit).ToArray();
        var items = page.Length == 0 ? [] : await store.GetAsync(profile.Collection, [.. page.Select(item => item.Id)], cancellationToken);
        var scores = page.ToDictionary(item => item.Id, item => item.Score);
        return new SearchAnswer([.. items.Select(item => new SearchHit(item, scores[item.Id]))], reason is null, reason) { Total = found.Length };
    }
}
