using System.Globalization;
using System.Text;
using DotAi.Cel.Evaluation;
using DotAi.Cel.Time;
using DotAi.Cel.Values;

namespace DotAi.Cel.Libraries;

/// <summary>Text from values, and back where the standard has it.</summary>
internal static class TextConversion
{
    private static readonly UTF8Encoding Strict = new(false, true);

    internal static CelValue ParseBool(string text) => text switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => CelValue.Of(true),
        "0" or "f" or "F" or "false" or "FALSE" or "False" => CelValue.Of(false),
        _ => CelError.Value($"type conversion error from 'string' to 'bool': {TextQuoting.Quote(text)}"),
    };

    internal static CelValue ToBytes(CelContext context, ReadOnlySpan<CelValue> arguments)
    {
        context.Charge(Costs.Traversal(arguments[0].AsString().Length));
        return CelValue.Of(Encoding.UTF8.GetBytes(arguments[0].AsString()));
    }

    internal static CelValue ToText(CelContext context, ReadOnlySpan<CelValue> arguments)
    {
        var value = arguments[0];
        return value.Kind switch
        {
            CelKind.Bool => CelValue.Of(value.AsBool() ? "true" : "false"),
            CelKind.Int => CelValue.Of(value.AsInt().ToString(CultureInfo.InvariantCulture)),
            CelKind.UInt => CelValue.Of(value.AsUInt().ToString(CultureInfo.InvariantCulture)),
            CelKind.Double => CelValue.Of(DoubleText.Shortest(value.AsDouble())),
            CelKind.Timestamp => CelValue.Of(TimestampText.Format(value)),
            CelKind.Duration => CelValue.Of(DurationText.Format(value.Bits)),
            _ => FromBytes(context, value.AsBytes()),
        };
    }

    private static CelValue FromBytes(CelContext context, ReadOnlyMemory<byte> bytes)
    {
        context.Charge(Costs.Traversal(bytes.Length));
        try
        {
            return CelValue.Of(Strict.GetString(bytes.Span));
        }
        catch (DecoderFallbackException)
        {
            return CelError.Value("invalid UTF-8 in bytes, cannot convert to string");
        }
    }
}
