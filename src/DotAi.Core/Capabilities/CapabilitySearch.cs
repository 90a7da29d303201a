using System.Globalization;
using DotAi.Knowledge;
using DotAi.Knowledge.Search;
using DotAi.Workflows;

namespace DotAi.Capabilities;

/// <summary>Answers a query's words with capabilities, best first.</summary>
internal sealed class CapabilitySearch(KnowledgeSearch search)
{
    private static readonly SearchProfile Profile = new(CapabilityStore.Collection, [], CapabilityStore.NamesField);

    public async Task<Result<CapabilityPage>> PageAsync(CapabilityQuery query, CancellationToken cancellationToken)
    {
        var scope = query.Scope();
        var position = PageCursor.Decode(scope, query.Cursor);
        if (!position.Succeeded)
        {
            return position.Error;
        }

        var answer = await search.SearchAsync(
            Profile,
            new SearchQuery(query.Text!, SearchQuery.MaxLimit, query.Filter()),
            cancellationToken);
        if (!answer.Fits)
        {
            return new CapabilityPage([], Total: 0, NextCursor: null, Fits: false, answer.Reason);
        }

        var offset = int.TryParse(position.Value, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        var items = answer.Hits.Skip(offset).Take(query.Limit).Select(Match).ToList();
        var end = offset + items.Count;
        return new CapabilityPage(
            items,
            answer.Hits.Count,
            end < answer.Hits.Count ? PageCursor.Encode(scope, end.ToString(CultureInfo.InvariantCulture)) : null,
            Fits: true);
    }

    private static CapabilityMatch Match(SearchHit hit) => new(CapabilityStore.FromPayload(hit.Item.Payload), Math.Round(hit.Score, 4));
}
