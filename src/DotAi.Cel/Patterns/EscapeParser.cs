using System.Globalization;

namespace DotAi.Cel.Patterns;

/// <summary>Escapes that stand for one character or for a class.</summary>
internal static class EscapeParser
{
    /// <summary>A class such as \d or \pL at the reader, which stands behind nothing of it yet; null when there is none.</summary>
    internal static RuneSet? Class(PatternReader reader, bool foldCase)
    {
        if (reader.Current != '\\')
        {
            return null;
        }

        var start = reader.Position;
        reader.Position++;
        var name = reader.Current;
        if (name is 'p' or 'P')
        {
            reader.Position++;
            return Unicode(reader, start, negated: name == 'P', foldCase);
        }

        if (CharacterClasses.Perl(name) is { } set)
        {
            reader.Position++;
            return set;
        }

        reader.Position = start;
        return null;
    }

    /// <summary>The code point an escape stands for; the reader stands behind the backslash.</summary>
    internal static int Character(PatternReader reader)
    {
        var start = reader.Position - 1;
        if (reader.AtEnd)
        {
            throw new RegexSyntaxException("trailing backslash at end of expression: ``");
        }

        var code = reader.TakeRune();
        switch (code)
        {
            case 'a':
                return '\a';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'v':
                return '\v';
            case 'x':
                return Hexadecimal(reader, start);
            case '0':
            case >= '1' and <= '7' when reader.Current is >= '0' and <= '7':
                return Octal(reader, code);
            case < 128 when !char.IsAsciiLetterOrDigit((char)code):
                return code;
            default:
                throw Invalid(reader, start);
        }
    }

    private static RuneSet Unicode(PatternReader reader, int start, bool negated, bool foldCase)
    {
        string? name;
        if (reader.Accept("{"))
        {
            name = reader.TakeUntil("}");
        }
        else
        {
            name = reader.AtEnd ? null : char.ConvertFromUtf32(reader.TakeRune());
        }

        if (name?.StartsWith('^') == true)
        {
            (name, negated) = (name[1..], !negated);
        }

        var set = name is null ? null : CharacterClasses.Unicode(name, negated, foldCase);
        return set ?? throw new RegexSyntaxException(
            $"invalid character class range: `{reader.From(start)}` (general categories are supported, scripts are not)");
    }

    private static int Octal(PatternReader reader, int first)
    {
        var value = first - '0';
        for (var i = 1; i < 3 && reader.Current is >= '0' and <= '7'; i++)
        {
            value = (value * 8) + reader.TakeRune() - '0';
        }

        return value;
    }

    private static int Hexadecimal(PatternReader reader, int start)
    {
        string? digits;
        if (reader.Accept("{"))
        {
            digits = reader.TakeUntil("}");
        }
        else
        {
            var from = reader.Position;
            while (reader.Position - from < 2 && char.IsAsciiHexDigit(reader.Current))
            {
                reader.Position++;
            }

            digits = reader.Position - from == 2 ? reader.From(from) : null;
        }

        return digits is { Length: > 0 and <= 8 } && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= RuneSet.Highest
            ? value
            : throw Invalid(reader, start);
    }

    private static RegexSyntaxException Invalid(PatternReader reader, int start) => new($"invalid escape sequence: `{reader.From(start)}`");
}
