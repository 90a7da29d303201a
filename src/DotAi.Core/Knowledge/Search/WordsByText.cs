using System.Diagnostics.CodeAnalysis;
using DotAi.Knowledge.Terms;

namespace DotAi.Knowledge.Search;

/// <summary>Words with the same text are the same word: their terms follow from the text, but for the humps of an identifier.</summary>
internal sealed class WordsByText : IEqualityComparer<TextWord>
{
    public static WordsByText Comparer { get; } = new();

    public bool Equals(TextWord? x, TextWord? y) => x?.Text == y?.Text;

    public int GetHashCode([DisallowNull] TextWord obj) => obj.Text.GetHashCode(StringComparison.Ordinal);
}
