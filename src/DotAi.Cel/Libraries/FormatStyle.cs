using System.Globalization;
using System.Text;
using DotAi.Cel.Time;
using DotAi.Cel.Values;

namespace DotAi.Cel.Libraries;

/// <summary>How <c>format</c> writes numbers and the members of collections: as the current specification has it.</summary>
internal class FormatStyle
{
    internal static readonly FormatStyle Specification = new();

    /// <summary>Between a key and its value.</summary>
    internal virtual string KeySeparator => ": ";

    /// <summary>Whether <c>%d</c> takes NaN and the infinities.</summary>
    internal virtual bool DecimalTakesSpecials => true;

    internal virtual string Fixed(double value, int precision) => double.IsFinite(value)
        ? value.ToString(string.Create(CultureInfo.InvariantCulture, $"F{precision}"), CultureInfo.InvariantCulture)
        : Special(value);

    internal virtual string Scientific(double value, int precision) => double.IsFinite(value) ? Exponential(value, precision) : Special(value);

    /// <summary>A scalar outside collections.</summary>
    internal virtual string Scalar(in CelValue value) => value.Kind switch
    {
        CelKind.String => value.AsString(),
        CelKind.Bytes => Encoding.UTF8.GetString(value.AsBytes().Span),
        CelKind.UInt => value.AsUInt().ToString(CultureInfo.InvariantCulture),
        CelKind.Double => double.IsFinite(value.AsDouble()) ? DoubleText.Shortest(value.AsDouble()) : Special(value.AsDouble()),
        CelKind.Timestamp => TimestampText.Format(value),
        CelKind.Duration => DurationText.Format(value.Bits),
        _ => ValueText.Of(value),
    };

    /// <summary>A scalar as a member of a list or map.</summary>
    internal virtual string Member(in CelValue value) => Scalar(value);

    /// <summary>What is wrong with a map's key; null when nothing is.</summary>
    internal virtual string? RefusesKey(in CelValue key) => null;

    protected static string Exponential(double value, int precision)
    {
        var digits = precision == 0 ? "" : "." + new string('0', precision);
        return value.ToString($"0{digits}e+00", CultureInfo.InvariantCulture);
    }

    internal static string Special(double value) => double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
}
