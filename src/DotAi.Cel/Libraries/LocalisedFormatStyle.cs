using System.Globalization;
using DotAi.Cel.Values;

namespace DotAi.Cel.Libraries;

/// <summary>
/// The style of the version Kubernetes enables: numbers as an English reader writes them, members of collections as literals.
/// </summary>
internal sealed class LocalisedFormatStyle : FormatStyle
{
    internal static readonly FormatStyle Kubernetes = new LocalisedFormatStyle();
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    internal override string KeySeparator => ":";

    internal override bool DecimalTakesSpecials => false;

    internal override string Fixed(double value, int precision) => double.IsFinite(value)
        ? value.ToString(string.Create(CultureInfo.InvariantCulture, $"N{precision}"), CultureInfo.InvariantCulture)
        : Unbounded(value);

    internal override string Scientific(double value, int precision)
    {
        if (!double.IsFinite(value))
        {
            return Unbounded(value);
        }

        var text = Exponential(value, precision);
        var mark = text.IndexOf('e', StringComparison.Ordinal);
        var exponent = text[(mark + 1)..].TrimStart('+').Select(c => c == '-' ? '⁻' : Superscripts[c - '0']);
        return $"{text.AsSpan(0, mark)}×10{string.Concat(exponent)}";
    }

    internal override string Scalar(in CelValue value) =>
        value.Kind == CelKind.Double ? DoubleText.Shortest(value.AsDouble()) : base.Scalar(value);

    internal override string Member(in CelValue value) => value.Kind switch
    {
        CelKind.String => TextQuoting.Quote(value.AsString()),
        CelKind.Bytes => "b" + TextQuoting.Quote(base.Scalar(value)),
        CelKind.Double when double.IsFinite(value.AsDouble()) => value.AsDouble().ToString("F6", CultureInfo.InvariantCulture),
        CelKind.Double => TextQuoting.Quote(DoubleText.Shortest(value.AsDouble())),
        CelKind.Timestamp => $"timestamp({TextQuoting.Quote(base.Scalar(value))})",
        CelKind.Duration => $"duration({TextQuoting.Quote(base.Scalar(value))})",
        _ => base.Scalar(value),
    };

    internal override string? RefusesKey(in CelValue key) => key.Kind == CelKind.Double
        ? "error during formatting: no formatting function for map key of type double"
        : null;

    private static string Unbounded(double value) => double.IsNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
}
