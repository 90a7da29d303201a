using System.Globalization;

namespace DotAi.Cel.Syntax;

/// <summary>Reads the forms of numeric literals; their values are computed by the parser, which knows the sign.</summary>
internal static class NumberReader
{
    internal static Token Read(string text, int start)
    {
        var end = start;
        if (text[start] == '0' && end + 2 < text.Length && text[start + 1] is 'x' or 'X' && char.IsAsciiHexDigit(text[start + 2]))
        {
            end += 2;
            while (end < text.Length && char.IsAsciiHexDigit(text[end]))
            {
                end++;
            }

            return Whole(text, start, end);
        }

        end = Digits(text, end);
        var isDouble = end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]);
        end = isDouble ? Digits(text, end + 1) : end;
        var exponent = Exponent(text, end);
        if (isDouble || exponent > end)
        {
            return new(TokenKind.Literal, start, Math.Max(end, exponent) - start, default, NumberForm.Double);
        }

        return Whole(text, start, end);
    }

    /// <summary>The value of a numeric literal; null when it is out of range.</summary>
    internal static CelValue? ValueOf(Token token, string source, bool negative)
    {
        var text = source.AsSpan(token.Start, token.Length);
        return token.Number switch
        {
            NumberForm.Double => DoubleOf(text, negative),
            NumberForm.UInt => Magnitude(text[..^1]) is { } value && !negative ? CelValue.Of(value) : null,
            _ => IntOf(Magnitude(text), negative),
        };
    }

    private static CelValue? DoubleOf(ReadOnlySpan<char> text, bool negative)
    {
        var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsInfinity(value) ? null : CelValue.Of(negative ? -value : value);
    }

    private static CelValue? IntOf(ulong? magnitude, bool negative) => magnitude switch
    {
        <= long.MaxValue => CelValue.Of(negative ? -(long)magnitude.Value : (long)magnitude.Value),
        (ulong)long.MaxValue + 1 when negative => CelValue.Of(long.MinValue),
        _ => null,
    };

    private static ulong? Magnitude(ReadOnlySpan<char> text)
    {
        var hex = text.Length > 2 && text[1] is 'x' or 'X';
        return ulong.TryParse(hex ? text[2..] : text, hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    private static Token Whole(string text, int start, int end) => end < text.Length && text[end] is 'u' or 'U'
        ? new(TokenKind.Literal, start, end + 1 - start, default, NumberForm.UInt)
        : new(TokenKind.Literal, start, end - start, default, NumberForm.Int);

    private static int Digits(string text, int position)
    {
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return position;
    }

    private static int Exponent(string text, int position)
    {
        if (position >= text.Length || text[position] is not ('e' or 'E'))
        {
            return position;
        }

        var digits = position + 1;
        digits += digits < text.Length && text[digits] is '+' or '-' ? 1 : 0;
        var end = Digits(text, digits);
        return end > digits ? end : position;
    }
}
