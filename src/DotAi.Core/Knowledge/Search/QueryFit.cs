namespace DotAi.Knowledge.Search;

/// <summary>
/// Tells an answer from the nearest miss. What a query is about are its telling words, the rare ones most; what nobody has is the most
/// telling of all. An answer fits when the best items cover enough of that, by the words themselves, by their meanings, or by what
/// misspelt ones were repaired to.
/// </summary>
internal static class QueryFit
{
    /// <summary>Term weight that means an item is about the word rather than mentions it: one occurrence among its tags.</summary>
    private const double AboutWeight = 1.2;
    private const double SynonymShare = 0.85;
    private const double RepairedShare = 0.9;
    private const double OrdinaryShare = 0.25;
    private const int ItemsConsidered = 8;

    /// <summary>Null when the answer fits, otherwise why it does not.</summary>
    public static string? WhyNot(QueryReading query, SearchProfile profile, IReadOnlyList<RankedItem> ranked)
    {
        var best = ranked.Take(ItemsConsidered).ToArray();
        return best.Length > 0 && Coverage(query, best) >= profile.FitThreshold ? null : Reason(query);
    }

    /// <summary>Share of what the query is about that the items cover, each part by the one item that covers most of it.</summary>
    public static double Coverage(QueryReading query, IReadOnlyCollection<RankedItem> best)
    {
        var total = query.Words.Sum(Weight);
        if (total <= 0 || best.Count == 0)
        {
            return total <= 0 && best.Count > 0 ? 1 : 0;
        }

        return query.Words.GroupBy(word => query.Parts.Count > 1 ? word.Part : 0)
            .Sum(part => best.Max(item => part.Sum(word => Weight(word) * Strength(query, word, item.Item)))) / total;
    }

    private static double Weight(QueryWord word) => word switch
    {
        { IsOrdinary: true, IsKnown: true } => word.Rarity * OrdinaryShare,
        { IsOrdinary: true } => 0,
        { IsKnown: false } when !HasSubject(word.Text) => 0,
        _ => word.Rarity,
    };

    private static double Strength(QueryReading query, QueryWord word, IndexedItem item)
    {
        if (word.NamesProvider && item.Traits.Providers.Intersect(query.Providers, StringComparer.Ordinal).Any())
        {
            return 1;
        }

        var own = Math.Min(1, item.WeightOf(word.Terms) / AboutWeight) * (word.IsRepaired ? RepairedShare : 1);
        return Math.Max(own, SynonymShare * Math.Min(1, item.WeightOf(word.Synonyms) / AboutWeight));
    }

    private static string Reason(QueryReading query)
    {
        var unknown = query.Words.Where(word => word is { IsKnown: false, IsOrdinary: false, Synonyms.Count: 0 } && HasSubject(word.Text)).ToArray();
        return unknown.Length > 0
            ? $"Nothing here mentions {string.Join(", ", unknown.Select(word => $"'{word.Text}'"))}, and nothing else in the query is answered well enough."
            : "No single item answers enough of the query.";
    }

    /// <summary>Numbers and single letters that nobody has ("3 brokers") say nothing about what is wanted.</summary>
    private static bool HasSubject(string word) => word.Length > 1 && word.Any(char.IsLetter);
}
