using DotAi.Knowledge.Terms;

namespace DotAi.Knowledge.Search;

/// <summary>
/// What the words of a query could score at most in a collection, which tells a poor match from a poor query. A word that some item
/// knows can score what its best item scores for it. A word that no item knows counts as much as the rarest word could: it is what the
/// query is about and nobody has.
/// </summary>
/// <param name="Attainable">Sum over the words.</param>
/// <param name="Unknown">Words that occur nowhere, as they were written.</param>
internal sealed record QueryEvidence(double Attainable, IReadOnlyList<string> Unknown)
{
    public static QueryEvidence Of(IReadOnlyList<TextWord> words, IReadOnlyList<double> bestScores, long items)
    {
        // Qdrant's formula of inverse document frequency for a term that no item has.
        var rarest = Math.Log((2 * items) + 2);
        var unknown = words.Zip(bestScores).Where(word => word.Second <= 0).Select(word => word.First.Text).Where(HasSubject).ToArray();
        return new QueryEvidence(bestScores.Sum() + (unknown.Length * rarest), unknown);
    }

    /// <summary>Null when a best term score of <paramref name="found"/> answers the query, otherwise why it does not.</summary>
    public string? WhyNot(double found, double threshold)
    {
        if (found > 0 && found >= threshold * Attainable)
        {
            return null;
        }

        return Unknown.Count > 0
            ? $"Nothing here mentions {string.Join(", ", Unknown.Select(word => $"'{word}'"))}, and nothing else in the query is answered well enough."
            : "No single item answers enough of the query.";
    }

    /// <summary>Numbers and single letters that nobody has ("3 brokers") say nothing about what is wanted.</summary>
    private static bool HasSubject(string word) => word.Length > 1 && word.Any(char.IsLetter);
}
