using System.Collections.Frozen;

namespace DotAi.Capabilities.Glossary;

/// <summary>Looks up what words of a question may also mean.</summary>
public sealed class QuerySynonyms
{
    private readonly FrozenDictionary<string, string[]> _meanings;
    private readonly int _longest;

    internal QuerySynonyms(IReadOnlyList<SynonymSet> sets)
    {
        _meanings = sets
            .SelectMany(set => set.When.Select(word => (Word: Normalise(word), set.Means)))
            .GroupBy(pair => pair.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, MeaningsOf, StringComparer.Ordinal);
        _longest = _meanings.Keys.Select(key => key.Count(' ') + 1).DefaultIfEmpty(0).Max();
        Sets = sets;
    }

    public IReadOnlyList<SynonymSet> Sets { get; }

    /// <summary>What else the word or phrase may mean, without itself; empty when nothing is known.</summary>
    public IReadOnlyList<string> MeaningsOf(string phrase) => _meanings.GetValueOrDefault(Normalise(phrase)) ?? [];

    /// <summary>
    /// The phrases of a question that are known, longest first at each position and without overlaps, with what they may mean.
    /// </summary>
    /// <param name="words">The question's words in order, in any case.</param>
    public IReadOnlyList<SynonymHit> Find(IReadOnlyList<string> words)
    {
        var hits = new List<SynonymHit>();
        for (var start = 0; start < words.Count;)
        {
            var hit = LongestAt(words, start);
            if (hit is not null)
                hits.Add(hit);
            start += hit?.Words ?? 1;
        }

        return hits;
    }

    private SynonymHit? LongestAt(IReadOnlyList<string> words, int start)
    {
        for (var length = Math.Min(_longest, words.Count - start); length > 0; length--)
        {
            var phrase = Normalise(string.Join(' ', words.Skip(start).Take(length)));
            if (_meanings.TryGetValue(phrase, out var meanings))
                return new(phrase, start, length, meanings);
        }

        return null;
    }

    private static string[] MeaningsOf(IGrouping<string, (string Word, IReadOnlyList<string> Means)> group) =>
        [.. group.SelectMany(pair => pair.Means).Select(Normalise).Distinct(StringComparer.Ordinal).Where(word => word != group.Key)];

    private static string Normalise(string phrase) =>
        string.Join(' ', phrase.ToLowerInvariant().Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
