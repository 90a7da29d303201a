using System.Globalization;
using System.Numerics;

namespace DotAi.Cel.Kubernetes;

/// <summary>Reads quantities as k8s.io/apimachinery/pkg/api/resource does, oddities such as "-" and "Ki" included.</summary>
internal static class QuantityText
{
    private const int MostDigits = 1000;
    private const int LargestExponent = 1000;
    private const int MostCompactDigits = 18;

    /// <summary>The quantity, or null where the text is none.</summary>
    internal static Quantity? Parse(string text)
    {
        if (text.Length == 0 || text.Length > MostDigits)
        {
            return null;
        }

        var rest = text.AsSpan();
        var negative = rest[0] == '-';
        rest = rest[0] is '-' or '+' ? rest[1..] : rest;
        var whole = Digits(ref rest).TrimStart('0');
        var fraction = rest.StartsWith(".") ? Fraction(ref rest) : "";
        if (Suffix(rest) is not var (numberBase, exponent))
        {
            return null;
        }

        var digits = whole.ToString() + fraction;
        var magnitude = digits.Length == 0 ? BigInteger.Zero : BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        magnitude = negative ? -magnitude : magnitude;
        return numberBase == 10
            ? Decimal(magnitude, Math.Max(1, whole.Length) + fraction.Length, exponent - fraction.Length)
            : Binary(magnitude, Math.Max(1, whole.Length), fraction.Length, exponent);
    }

    private static ReadOnlySpan<char> Digits(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? rest : rest[..end];
        rest = rest[digits.Length..];
        return digits;
    }

    private static string Fraction(ref ReadOnlySpan<char> rest)
    {
        rest = rest[1..];
        return Digits(ref rest).ToString();
    }

    private static Quantity Decimal(BigInteger magnitude, int digits, int scale) =>
        digits <= MostCompactDigits && scale >= -9 ? Quantity.Of((long)magnitude, scale) : new(Scaled(magnitude, scale + 9));

    private static Quantity Binary(BigInteger magnitude, int wholeDigits, int fractionDigits, int exponent)
    {
        var value = magnitude << exponent;
        var compact = fractionDigits == 0 && 15 - wholeDigits - (exponent * 3 / 10) - 1 >= 0;
        return compact ? Quantity.Of((long)value, 0) : new(Scaled(value, 9 - fractionDigits));
    }

    /// <summary>A value times a power of ten; what is lost is rounded away from zero, so that something stays something.</summary>
    private static BigInteger Scaled(BigInteger value, int powerOfTen)
    {
        if (powerOfTen >= 0)
        {
            return value * BigInteger.Pow(10, powerOfTen);
        }

        var quotient = BigInteger.DivRem(value, BigInteger.Pow(10, -powerOfTen), out var remainder);
        return quotient + remainder.Sign;
    }

    private static (int Base, int Exponent)? Suffix(ReadOnlySpan<char> suffix)
    {
        (int, int)? known = suffix switch
        {
            "" => (10, 0),
            "n" => (10, -9),
            "u" => (10, -6),
            "m" => (10, -3),
            "k" => (10, 3),
            "M" => (10, 6),
            "G" => (10, 9),
            "T" => (10, 12),
            "P" => (10, 15),
            "E" => (10, 18),
            "Ki" => (2, 10),
            "Mi" => (2, 20),
            "Gi" => (2, 30),
            "Ti" => (2, 40),
            "Pi" => (2, 50),
            "Ei" => (2, 60),
            _ => null,
        };
        if (known is not null || suffix[0] is not ('e' or 'E'))
        {
            return known;
        }

        return int.TryParse(suffix[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            && Math.Abs((long)exponent) <= LargestExponent
            ? (10, exponent)
            : null;
    }
}
