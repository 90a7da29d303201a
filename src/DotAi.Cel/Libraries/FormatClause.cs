using System.Globalization;

namespace DotAi.Cel.Libraries;

/// <summary>One placeholder of a format string.</summary>
/// <param name="Verb">The letter; zero where the clause cannot be read.</param>
/// <param name="Precision">Digits after the point, or -1 when not given.</param>
/// <param name="End">Where the clause ends in the format string.</param>
/// <param name="Problem">Why it cannot be read.</param>
internal readonly record struct FormatClause(char Verb, int Precision, int End, string? Problem = null)
{
    private const int MostDigits = 1000;

    /// <summary>Reads what follows a percent sign.</summary>
    internal static FormatClause Read(string format, int start)
    {
        var position = start;
        var precision = -1;
        if (position < format.Length && format[position] == '.')
        {
            var from = ++position;
            while (position < format.Length && char.IsAsciiDigit(format[position]))
            {
                position++;
            }

            if (!int.TryParse(format.AsSpan(from, position - from), NumberStyles.None, CultureInfo.InvariantCulture, out precision) || precision > MostDigits)
            {
                return Bad("error while parsing precision: it must be a whole number up to 1000");
            }
        }

        if (position >= format.Length)
        {
            return Bad("unexpected end of string");
        }

        var verb = format[position];
        return verb is 's' or 'd' or 'f' or 'e' or 'b' or 'x' or 'X' or 'o'
            ? new(verb, precision, position + 1)
            : Bad($"unrecognized formatting clause \"{verb}\"");
    }

    /// <summary>Why a value of a kind does not fit the clause; null when it does.</summary>
    internal string? Refuses(CelTypeKind kind) => Verb switch
    {
        'd' when kind is not (CelTypeKind.Int or CelTypeKind.UInt) => "decimal clause can only be used on integers",
        'f' when kind is not CelTypeKind.Double => "fixed-point clause can only be used on doubles",
        'e' when kind is not CelTypeKind.Double => "scientific clause can only be used on doubles",
        'b' when kind is not (CelTypeKind.Int or CelTypeKind.UInt or CelTypeKind.Bool) => "only integers and bools can be formatted as binary",
        'o' when kind is not (CelTypeKind.Int or CelTypeKind.UInt) => "octal clause can only be used on integers",
        'x' or 'X' when kind is not (CelTypeKind.Int or CelTypeKind.UInt or CelTypeKind.String or CelTypeKind.Bytes) =>
            "only integers, byte buffers, and strings can be formatted as hex",
        's' when kind is CelTypeKind.Opaque or CelTypeKind.Object or CelTypeKind.Wrapper =>
            "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps",
        _ => null,
    };

    private static FormatClause Bad(string problem) => new('\0', -1, 0, "could not parse formatting clause: " + problem);
}
