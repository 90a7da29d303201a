using System.Globalization;

namespace DotAi.Cel.Time;

/// <summary>Timestamps as text, RFC 3339 with up to nine digits of a second.</summary>
internal static class TimestampText
{
    internal static string Format(in CelValue timestamp)
    {
        var at = CivilTime.At(timestamp.Bits, 0);
        var fraction = timestamp.Nanos == 0 ? "" : "." + timestamp.Nanos.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{at.Year:0000}-{at.Month:00}-{at.Day:00}T{at.Hour:00}:{at.Minute:00}:{at.Second:00}{fraction}Z");
    }

    /// <summary>The timestamp, or an error value.</summary>
    internal static CelValue Parse(string text)
    {
        var rest = text.AsSpan();
        if (!Number(ref rest, 4, '-', out var year) || !Number(ref rest, 2, '-', out var month) || !Number(ref rest, 2, 'T', out var day)
            || !Number(ref rest, 2, ':', out var hour) || !Number(ref rest, 2, ':', out var minute) || !Number(ref rest, 2, '\0', out var second)
            || !Fraction(ref rest, out var nanos) || !Offset(rest, out var offset)
            || month is < 1 or > 12 || day < 1 || day > CivilTime.DaysIn(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return CelError.Value($"invalid timestamp {Values.TextQuoting.Quote(text)}");
        }

        var seconds = CivilTime.SecondsOf(year, month, day) + (hour * 3600) + (minute * 60) + second - offset;
        return Durations.Timestamp(seconds, nanos);
    }

    private static bool Number(ref ReadOnlySpan<char> rest, int digits, char separator, out int value)
    {
        value = 0;
        var length = digits + (separator == '\0' ? 0 : 1);
        if (rest.Length < length || (separator != '\0' && rest[digits] != separator))
        {
            return false;
        }

        var valid = int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out value);
        rest = rest[length..];
        return valid;
    }

    private static bool Fraction(ref ReadOnlySpan<char> rest, out int nanos)
    {
        nanos = 0;
        if (rest.Length == 0 || rest[0] is not ('.' or ','))
        {
            return true;
        }

        var digits = rest[1..].IndexOfAnyExceptInRange('0', '9');
        if (digits <= 0)
        {
            return false;
        }

        var kept = Math.Min(digits, 9);
        nanos = int.Parse(rest.Slice(1, kept), CultureInfo.InvariantCulture);
        for (var i = kept; i < 9; i++)
        {
            nanos *= 10;
        }

        rest = rest[(1 + digits)..];
        return true;
    }

    private static bool Offset(ReadOnlySpan<char> rest, out int seconds)
    {
        seconds = 0;
        if (rest is "Z")
        {
            return true;
        }

        if (rest.Length != 6 || rest[0] is not ('+' or '-') || rest[3] != ':'
            || !int.TryParse(rest[1..3], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(rest[4..6], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || hours > 24 || minutes > 60)
        {
            return false;
        }

        seconds = ((hours * 3600) + (minutes * 60)) * (rest[0] == '-' ? -1 : 1);
        return true;
    }
}
