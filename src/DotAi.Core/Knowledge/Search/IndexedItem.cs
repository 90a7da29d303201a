using DotAi.Knowledge.Terms;

namespace DotAi.Knowledge.Search;

/// <summary>What is kept in memory of a stored item, so that ranking needs no payloads.</summary>
/// <param name="Version">The version it was read from.</param>
/// <param name="Terms">Its term weights.</param>
/// <param name="Traits">What else decides its rank.</param>
/// <param name="Names">Its names, as <see cref="SearchNames.Key"/> writes them.</param>
internal sealed record IndexedItem(long Version, SparseVector Terms, SearchTraits Traits, IReadOnlyList<string> Names)
{
    /// <param name="profile">How the item is read.</param>
    /// <param name="item">An item with its payload.</param>
    /// <param name="words">Takes every word of its fields, or null.</param>
    public static IndexedItem Of(SearchProfile profile, StoredItem item, ISet<TextWord>? words)
    {
        var searchable = profile.Read(item.Payload);
        var fields = searchable.Fields.Select(field => (Field: field, Words: (IEnumerable<TextWord>)[.. Tokenizer.Words(field.Text)])).ToList();
        words?.UnionWith(fields.SelectMany(field => field.Words));
        return new IndexedItem(item.Version, TermWeights.ForWords(fields), searchable.Traits, [.. profile.NamesOf(item.Payload)]);
    }

    /// <summary>The greatest weight that the item gives to one of the terms; 0 when it has none of them.</summary>
    public double WeightOf(IReadOnlyList<uint> terms)
    {
        var best = 0f;
        foreach (var term in terms)
        {
            var at = Array.BinarySearch(Terms.Indices, term);
            best = at >= 0 ? Math.Max(best, Terms.Values[at]) : best;
        }

        return best;
    }
}
