using DotAi.Knowledge.Terms;

namespace DotAi.Knowledge.Search;

/// <summary>A word of a query with everything that may stand for it.</summary>
internal sealed record QueryWord
{
    /// <summary>The word as it was written, in lower case.</summary>
    public required string Text { get; init; }

    /// <summary>The word that is searched for: the one written, or what it was repaired to.</summary>
    public required TextWord Word { get; init; }

    public required int Part { get; init; }

    public required IReadOnlyList<uint> Terms { get; init; }

    /// <summary>Terms of the meanings of the phrases that the word belongs to.</summary>
    public IReadOnlyList<uint> Synonyms { get; init; } = [];

    /// <summary>How much the word tells: inverse document frequency.</summary>
    public required double Rarity { get; init; }

    /// <summary>Some item has it.</summary>
    public required bool IsKnown { get; init; }

    public bool IsRepaired => Text != Word.Text;

    /// <summary>It says how, when or for whom, rather than what.</summary>
    public bool IsOrdinary { get; init; }

    /// <summary>It names or implies a provider.</summary>
    public bool NamesProvider { get; init; }
}
