namespace DotAi.Cel.Values;

/// <summary>Text counted and ordered by code point, while it is stored in UTF-16.</summary>
internal static class CodePoints
{
    internal static int Count(ReadOnlySpan<char> text)
    {
        var pairs = 0;
        var at = text.IndexOfAnyInRange('\uD800', '\uDBFF');
        if (at < 0)
        {
            return text.Length;
        }

        for (; at + 1 < text.Length; at++)
        {
            if (char.IsSurrogatePair(text[at], text[at + 1]))
            {
                pairs++;
                at++;
            }
        }

        return text.Length - pairs;
    }

    /// <summary>The UTF-16 position of a code point, the text's length for the position after the last; -1 beyond that.</summary>
    internal static int OffsetOf(string text, long codePoint)
    {
        if (codePoint < 0 || codePoint > text.Length)
        {
            return -1;
        }

        var offset = 0;
        for (; codePoint > 0; codePoint--)
        {
            if (offset >= text.Length)
            {
                return -1;
            }

            offset += offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]) ? 2 : 1;
        }

        return offset;
    }

    /// <summary>Orders as UTF-8 and UTF-32 do; plain UTF-16 order would put U+FFFF after supplementary characters.</summary>
    internal static int Compare(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        return Weight(left[common]).CompareTo(Weight(right[common]));
    }

    private static int Weight(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
