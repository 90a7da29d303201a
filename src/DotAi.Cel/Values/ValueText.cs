using System.Globalization;
using System.Text;
using DotAi.Cel.Time;

namespace DotAi.Cel.Values;

/// <summary>Writes values as CEL literals, for diagnostics.</summary>
internal static class ValueText
{
    private const int Longest = 4096;

    internal static string Of(in CelValue value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, in CelValue value, int depth)
    {
        if (depth > 32 || text.Length > Longest)
        {
            text.Append('…');
            return;
        }

        switch (value.Kind)
        {
            case CelKind.List:
                AppendList(text, value.AsList(), depth);
                break;
            case CelKind.Map:
                AppendMap(text, value.AsMap(), depth);
                break;
            case CelKind.Optional when value.HasOptionalValue:
                text.Append("optional.of(");
                Append(text, value.OptionalContent, depth + 1);
                text.Append(')');
                break;
            default:
                text.Append(Scalar(value));
                break;
        }
    }

    private static string Scalar(in CelValue value) => value.Kind switch
    {
        CelKind.Null => "null",
        CelKind.Bool => value.AsBool() ? "true" : "false",
        CelKind.Int => value.AsInt().ToString(CultureInfo.InvariantCulture),
        CelKind.UInt => value.AsUInt().ToString(CultureInfo.InvariantCulture) + "u",
        CelKind.Double => DoubleText.Shortest(value.AsDouble()),
        CelKind.String => TextQuoting.Quote(value.AsString()),
        CelKind.Bytes => "b\"" + Convert.ToHexString(value.AsBytes().Span) + "\"",
        CelKind.Timestamp => $"timestamp(\"{TimestampText.Format(value)}\")",
        CelKind.Duration => $"duration(\"{DurationText.Format(value.Bits)}\")",
        CelKind.Type => value.AsType().Name,
        CelKind.Optional => "optional.none()",
        CelKind.Opaque => value.AsOpaque().ToString() ?? value.AsOpaque().Type.Name,
        CelKind.Error => "error: " + value.AsError().Message,
        _ => "?",
    };

    private static void AppendList(StringBuilder text, CelList list, int depth)
    {
        text.Append('[');
        for (var i = 0; i < list.Count && text.Length <= Longest; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Append(text, list[i], depth + 1);
        }

        text.Append(']');
    }

    private static void AppendMap(StringBuilder text, CelMap map, int depth)
    {
        text.Append('{');
        for (var i = 0; i < map.Count && text.Length <= Longest; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Append(text, map.KeyAt(i), depth + 1);
            text.Append(": ");
            Append(text, map.ValueAt(i), depth + 1);
        }

        text.Append('}');
    }
}
