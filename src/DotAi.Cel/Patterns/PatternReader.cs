using System.Globalization;

namespace DotAi.Cel.Patterns;

/// <summary>A position in a pattern, read by code point.</summary>
internal sealed class PatternReader(string pattern)
{
    internal int Position { get; set; }

    internal bool AtEnd => Position >= pattern.Length;

    internal char Current => Position < pattern.Length ? pattern[Position] : '\0';

    internal string From(int start) => pattern[start..Position];

    internal bool Looking(string text) => pattern.AsSpan(Position).StartsWith(text, StringComparison.Ordinal);

    internal bool Accept(string text)
    {
        if (!Looking(text))
        {
            return false;
        }

        Position += text.Length;
        return true;
    }

    internal int TakeRune()
    {
        var first = pattern[Position++];
        return Position < pattern.Length && char.IsSurrogatePair(first, pattern[Position])
            ? char.ConvertToUtf32(first, pattern[Position++])
            : first;
    }

    /// <summary>The text up to and not including a terminator, which is consumed; null when it is not there.</summary>
    internal string? TakeUntil(string terminator)
    {
        var end = pattern.IndexOf(terminator, Position, StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var text = pattern[Position..end];
        Position = end + terminator.Length;
        return text;
    }

    /// <summary>Decimal digits as a number; null when there are none or they are no sensible count.</summary>
    internal int? TakeNumber()
    {
        var start = Position;
        while (char.IsAsciiDigit(Current))
        {
            Position++;
        }

        var leadingZero = Position - start > 1 && pattern[start] == '0';
        return !leadingZero && int.TryParse(pattern.AsSpan(start, Position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : Position - start > 8 ? int.MaxValue : null;
    }
}
