using System.Globalization;

namespace DotAi.Cel.Values;

/// <summary>Doubles as text the way Go's <c>strconv.FormatFloat(x, 'g', -1, 64)</c> and <c>'f', -1</c> write them.</summary>
internal static class DoubleText
{
    /// <summary>The shortest form that reads back; exponents from -4 to 5 are written out.</summary>
    internal static string Shortest(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
        }

        var (negative, digits, exponent) = Decompose(value);
        var sign = negative ? "-" : "";
        if (exponent is >= -4 and < 6)
        {
            return sign + Plain(digits, exponent);
        }

        var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        var magnitude = Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
        return $"{sign}{mantissa}e{(exponent < 0 ? '-' : '+')}{magnitude}";
    }

    /// <summary>The shortest digits that read back, without an exponent.</summary>
    internal static string Decimal(double value)
    {
        var (negative, digits, exponent) = Decompose(value);
        return (negative ? "-" : "") + Plain(digits, exponent);
    }

    private static string Plain(string digits, int exponent)
    {
        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        return digits.Length <= exponent + 1
            ? digits.PadRight(exponent + 1, '0')
            : $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    private static (bool Negative, string Digits, int Exponent) Decompose(double value)
    {
        var text = value.ToString("E16", CultureInfo.InvariantCulture);
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = int.Parse(text.AsSpan(text.IndexOf('E', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
        var mantissa = shortest.AsSpan();
        var mark = mantissa.IndexOf('E');
        mantissa = mark < 0 ? mantissa : mantissa[..mark];
        var digits = mantissa.ToString().Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).TrimStart('0').TrimEnd('0');
        // E16 may round 9.99… up to the next power of ten; the shortest form tells the exponent exactly when it has one.
        exponent = mark < 0 ? exponent : int.Parse(shortest.AsSpan(mark + 1), CultureInfo.InvariantCulture);
        return (double.IsNegative(value), digits.Length == 0 ? "0" : digits, digits.Length == 0 ? 0 : exponent);
    }
}
