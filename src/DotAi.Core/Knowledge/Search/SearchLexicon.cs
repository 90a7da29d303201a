using System.Collections.Concurrent;
using System.Collections.Frozen;
using DotAi.Knowledge.Terms;

namespace DotAi.Knowledge.Search;

/// <summary>
/// What the items of a collection say, as of one moment: which words there are and how rare they are. Slightly old figures do no harm:
/// they decide about spelling and about whether anything fits, never about what is stored.
/// </summary>
internal sealed class SearchLexicon
{
    private readonly FrozenDictionary<uint, int> _frequencies;
    private readonly FrozenSet<string> _names;
    private readonly FrozenSet<string> _rightWords;
    private readonly SpellingRepair _spelling;

    /// <param name="profile">How the collection is searched.</param>
    /// <param name="items">Its items; kept, and added to by searches.</param>
    /// <param name="words">Every word of the items.</param>
    /// <param name="readAt">When it was read.</param>
    public SearchLexicon(
        SearchProfile profile, ConcurrentDictionary<Guid, IndexedItem> items, IEnumerable<TextWord> words, DateTimeOffset readAt)
    {
        (Items, ReadAt, Count) = (items, readAt, items.Count);
        _frequencies = items.Values.SelectMany(item => item.Terms.Indices).CountBy(term => term).ToFrozenDictionary();
        _names = items.Values.SelectMany(item => item.Names).ToFrozenSet(StringComparer.Ordinal);
        _rightWords = profile.Language.Words.ToFrozenSet(StringComparer.Ordinal);
        _spelling = new SpellingRepair(words
            .Select(word => KeyValuePair.Create(word.Text, _frequencies.GetValueOrDefault(TermIndex.Of(word.Terms[0]))))
            .Concat(_rightWords.Select(word => KeyValuePair.Create(word, 0)))
            .DistinctBy(word => word.Key));
    }

    public DateTimeOffset ReadAt { get; }

    /// <summary>Items when it was read.</summary>
    public int Count { get; }

    public ConcurrentDictionary<Guid, IndexedItem> Items { get; }

    /// <summary>What a term counts that no item has: Qdrant's inverse document frequency of a frequency of zero.</summary>
    public double RarityOfUnknown => Math.Log((2.0 * Count) + 2);

    public bool HasName(string name) => _names.Contains(name);

    /// <summary>Some item has the word, or a part of it when it is an identifier.</summary>
    public bool Knows(TextWord word) => word.Terms.Any(term => _frequencies.ContainsKey(TermIndex.Of(term)));

    /// <summary>Some item has the word, or it is known to be right.</summary>
    public bool IsRight(TextWord word) => Knows(word) || _rightWords.Contains(word.Text);

    /// <summary>Inverse document frequency of the word: of the whole when some item has it, else of its rarest part.</summary>
    public double RarityOf(TextWord word)
    {
        var known = word.Terms.Select(term => _frequencies.GetValueOrDefault(TermIndex.Of(term))).Where(count => count > 0).ToArray();
        return known.Length == 0 ? RarityOfUnknown : Rarity(_frequencies.GetValueOrDefault(TermIndex.Of(word.Terms[0])) is > 0 and var whole ? whole : known.Min());
    }

    /// <summary>The word that was probably meant, or null.</summary>
    public string? Repair(string word) => _spelling.Find(word);

    private double Rarity(int frequency) => Math.Log(((Count - frequency + 0.5) / (frequency + 0.5)) + 1);
}
