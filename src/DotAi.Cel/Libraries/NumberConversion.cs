using System.Globalization;

namespace DotAi.Cel.Libraries;

/// <summary>Numbers from other numbers and from text, as Go's strconv reads them.</summary>
internal static class NumberConversion
{
    private const double TwoTo63 = 9223372036854775808.0;
    private const double TwoTo64 = 18446744073709551616.0;

    internal static CelValue ToInt(double value) =>
        value > -TwoTo63 && value < TwoTo63 ? CelValue.Of((long)value) : CelError.IntOverflow;

    internal static CelValue ToUInt(double value) =>
        value >= 0 && value < TwoTo64 ? CelValue.Of((ulong)value) : CelError.UIntOverflow;

    internal static CelValue ParseInt(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? CelValue.Of(value)
            : Invalid("int", text);

    internal static CelValue ParseUInt(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? CelValue.Of(value) : Invalid("uint", text);

    internal static CelValue ParseDouble(string text)
    {
        var unsigned = text.AsSpan().TrimStart("+-");
        if (text.Length - unsigned.Length > 1)
        {
            return Invalid("double", text);
        }

        if (unsigned.Equals("inf", StringComparison.OrdinalIgnoreCase) || unsigned.Equals("infinity", StringComparison.OrdinalIgnoreCase))
        {
            return CelValue.Of(text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity);
        }

        if (text.Equals("nan", StringComparison.OrdinalIgnoreCase))
        {
            return CelValue.Of(double.NaN);
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var valid = unsigned.Length > 0 && (char.IsAsciiDigit(unsigned[0]) || unsigned[0] == '.');
        return valid && double.TryParse(text, Style, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? CelValue.Of(value)
            : Invalid("double", text);
    }

    private static CelValue Invalid(string type, string text) =>
        CelError.Value($"type conversion error from 'string' to '{type}': {Values.TextQuoting.Quote(text)}");
}
