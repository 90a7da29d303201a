using System.Buffers;
using DotAi.Cel.Values;

namespace DotAi.Cel.Time;

/// <summary>Durations as text: read as Go's time.ParseDuration reads them, written in seconds.</summary>
internal static class DurationText
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    internal static string Format(long nanoseconds)
    {
        var (seconds, rest) = Math.DivRem(nanoseconds, Durations.NanosecondsPerSecond);
        return DoubleText.Decimal(seconds + (rest / 1e9)) + "s";
    }

    /// <summary>The duration, or an error value.</summary>
    internal static CelValue Parse(string text)
    {
        var rest = text.AsSpan();
        var negative = rest.Length > 0 && rest[0] == '-';
        rest = rest.Length > 0 && rest[0] is '-' or '+' ? rest[1..] : rest;
        if (rest is "0")
        {
            return CelValue.OfDuration(0);
        }

        var total = Int128.Zero;
        var valid = rest.Length > 0;
        while (valid && rest.Length > 0)
        {
            valid = Component(ref rest, out var nanoseconds) && (total += nanoseconds) <= (Int128)long.MaxValue + 1;
        }

        total = negative ? -total : total;
        return valid && total <= long.MaxValue && total >= long.MinValue
            ? CelValue.OfDuration((long)total)
            : CelError.Value($"invalid duration {TextQuoting.Quote(text)}");
    }

    private static bool Component(ref ReadOnlySpan<char> rest, out Int128 nanoseconds)
    {
        nanoseconds = 0;
        var whole = Digits(ref rest, out var wholeValue, out _);
        var fraction = 0;
        Int128 fractionValue = 0;
        Int128 scale = 1;
        if (rest.Length > 0 && rest[0] == '.')
        {
            rest = rest[1..];
            fraction = Digits(ref rest, out fractionValue, out scale);
        }

        if (whole + fraction == 0)
        {
            return false;
        }

        var end = rest.IndexOfAny(NumberCharacters);
        var unit = UnitOf(end < 0 ? rest : rest[..end]);
        rest = end < 0 ? [] : rest[end..];
        nanoseconds = (wholeValue * unit) + (fractionValue * unit / scale);
        return unit > 0 && wholeValue <= long.MaxValue;
    }

    private static int Digits(ref ReadOnlySpan<char> rest, out Int128 value, out Int128 scale)
    {
        value = 0;
        scale = 1;
        var count = 0;
        for (; count < rest.Length && char.IsAsciiDigit(rest[count]); count++)
        {
            // More digits than this cannot change a nanosecond, or are too many altogether.
            if (scale < 1_000_000_000_000_000_000)
            {
                value = (value * 10) + (rest[count] - '0');
                scale *= 10;
            }
            else
            {
                value = value > 922_337_203_685_477_580 ? (Int128)long.MaxValue + 1 : value;
            }
        }

        rest = rest[count..];
        return count;
    }

    private static long UnitOf(ReadOnlySpan<char> unit) => unit switch
    {
        "ns" => 1,
        "us" or "µs" or "μs" => 1_000,
        "ms" => 1_000_000,
        "s" => Durations.NanosecondsPerSecond,
        "m" => 60 * Durations.NanosecondsPerSecond,
        "h" => 3600 * Durations.NanosecondsPerSecond,
        _ => 0,
    };
}
