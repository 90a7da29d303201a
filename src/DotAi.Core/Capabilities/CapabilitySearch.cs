using System.Globalization;
using DotAi.Capabilities.Glossary;
using DotAi.Knowledge;
using DotAi.Knowledge.Search;
using DotAi.Workflows;

namespace DotAi.Capabilities;

/// <summary>Answers a query's words with capabilities, best first.</summary>
internal sealed class CapabilitySearch(KnowledgeSearch search, SearchProfile profile)
{
    public CapabilitySearch(KnowledgeSearch search, CapabilityGlossary glossary)
        : this(search, CapabilityProfile.With(glossary))
    {
    }

    public async Task<Result<CapabilityPage>> PageAsync(CapabilityQuery query, CancellationToken cancellationToken)
    {
        var scope = query.Scope();
        var position = PageCursor.Decode(scope, query.Cursor);
        if (!position.Succeeded)
        {
            return position.Error;
        }

        var offset = int.TryParse(position.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        var answer = await FindAsync(query.Text!, query.Limit, query.Filter(), offset, cancellationToken);
        if (!answer.Fits)
        {
            return new CapabilityPage([], Total: 0, NextCursor: null, Fits: false, answer.Reason);
        }

        var end = offset + query.Limit;
        return new CapabilityPage(
            [.. answer.Hits.Select(Match)],
            answer.Total,
            end < answer.Total ? PageCursor.Encode(scope, end.ToString(CultureInfo.InvariantCulture)) : null,
            Fits: true,
            Offset: offset);
    }

    /// <summary>The nearest capabilities, also when none of them answers the query.</summary>
    public Task<SearchAnswer> FindAsync(string text, int limit, ItemFilter filter, int offset, CancellationToken cancellationToken) =>
        search.SearchAsync(profile, new SearchQuery(text, limit, filter) { Offset = offset }, cancellationToken);

    private static CapabilityMatch Match(SearchHit hit) => new(CapabilityStore.FromPayload(hit.Item.Payload), Math.Round(hit.Score, 4));
}
