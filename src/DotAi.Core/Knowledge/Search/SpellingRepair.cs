using System.Collections.Frozen;

namespace DotAi.Knowledge.Search;

/// <summary>
/// Finds the word that a misspelt one most likely stands for. Only near words that begin with the same letter count, and of those the
/// nearest, then the most frequent: people rarely miss the first letter, and a wrong repair is worse than none.
/// </summary>
internal sealed class SpellingRepair
{
    /// <summary>Shorter words have too many neighbours to tell which was meant.</summary>
    public const int ShortestWord = 4;

    /// <summary>From this length on two mistakes are believed, below it one.</summary>
    public const int TwoMistakesFrom = 8;

    private readonly FrozenDictionary<(char First, int Length), (string Word, int Count)[]> _words;

    /// <param name="words">Right words with the number of items that have them.</param>
    public SpellingRepair(IEnumerable<KeyValuePair<string, int>> words) => _words = words
        .Where(word => word.Key.Length is >= ShortestWord and <= EditDistance.MaxLength && !word.Key.Any(char.IsDigit))
        .GroupBy(word => (word.Key[0], word.Key.Length), word => (word.Key, word.Value))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The word meant by one that nobody knows, or null when none is near enough.</summary>
    public string? Find(string word)
    {
        if (word.Length is < ShortestWord or > EditDistance.MaxLength || !word.All(char.IsLetter))
        {
            return null;
        }

        var bound = word.Length >= TwoMistakesFrom ? 2 : 1;
        return Near(word, bound)
            .OrderBy(found => found.Distance)
            .ThenByDescending(found => found.Count)
            .ThenBy(found => found.Word, StringComparer.Ordinal)
            .Select(found => found.Word)
            .FirstOrDefault();
    }

    private IEnumerable<(string Word, int Count, int Distance)> Near(string word, int bound)
    {
        for (var length = word.Length - bound; length <= word.Length + bound; length++)
        {
            foreach (var (candidate, count) in _words.GetValueOrDefault((word[0], length)) ?? [])
            {
                var distance = EditDistance.Between(word, candidate, bound);
                if (distance <= bound)
                {
                    yield return (candidate, count, distance);
                }
            }
        }
    }
}
