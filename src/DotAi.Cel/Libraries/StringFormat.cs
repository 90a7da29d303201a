using System.Globalization;
using System.Text;
using DotAi.Cel.Evaluation;
using DotAi.Cel.Time;
using DotAi.Cel.Values;

namespace DotAi.Cel.Libraries;

/// <summary><c>format</c>: a format string applied to a list.</summary>
internal sealed class StringFormat(CelContext context, string format, CelList arguments, bool groupsDigits)
{
    private readonly StringBuilder _text = new();

    internal CelValue Apply()
    {
        var used = 0;
        for (var position = 0; position < format.Length;)
        {
            if (format[position] != '%')
            {
                _text.Append(format[position++]);
                continue;
            }

            if (++position < format.Length && format[position] == '%')
            {
                _text.Append('%');
                position++;
                continue;
            }

            if (used >= arguments.Count)
            {
                return CelError.Value($"index {used} out of range");
            }

            var clause = FormatClause.Read(format, position);
            if ((clause.Problem ?? Write(clause, arguments[used++])) is { } problem)
            {
                return CelError.Value(problem);
            }

            position = clause.End;
        }

        context.Charge(Costs.Traversal(_text.Length));
        return CelValue.Of(_text.ToString());
    }

    private string? Write(FormatClause clause, in CelValue value)
    {
        var type = CelType.Of(value);
        var special = value.Kind == CelKind.Double && !double.IsFinite(value.AsDouble()) && clause.Verb is 'd' or 'f' or 'e';
        if (!special && clause.Refuses(type.Kind) is { } problem)
        {
            return $"error during formatting: {problem}, was given {type.Name}";
        }

        switch (clause.Verb)
        {
            case 's':
                return Plain(value);
            case 'd' or 'b' or 'o':
                _text.Append(special ? Special(value.AsDouble()) : Whole(value, clause.Verb));
                return null;
            case 'f' or 'e':
                _text.Append(special ? Special(value.AsDouble()) : Number(clause, value.AsDouble()));
                return null;
            default:
                var text = Hexadecimal(value);
                _text.Append(clause.Verb == 'x' ? text : text.ToUpperInvariant());
                return null;
        }
    }

    private string Number(FormatClause clause, double value)
    {
        var precision = clause.Precision < 0 ? 6 : clause.Precision;
        if (clause.Verb == 'f')
        {
            return value.ToString(string.Create(CultureInfo.InvariantCulture, $"{(groupsDigits ? 'N' : 'F')}{precision}"), CultureInfo.InvariantCulture);
        }

        var digits = precision == 0 ? "" : "." + new string('0', precision);
        return value.ToString($"0{digits}e+00", CultureInfo.InvariantCulture);
    }

    private static string Special(double value) => double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";

    private static string Whole(in CelValue value, char verb)
    {
        var (negative, magnitude) = value.Kind switch
        {
            CelKind.Int => (value.AsInt() < 0, value.AsInt() < 0 ? 0 - (ulong)value.AsInt() : (ulong)value.AsInt()),
            _ => (false, (ulong)value.Bits),
        };
        var digits = verb switch
        {
            'd' => magnitude.ToString(CultureInfo.InvariantCulture),
            'b' => magnitude.ToString("B", CultureInfo.InvariantCulture),
            'x' => magnitude.ToString("x", CultureInfo.InvariantCulture),
            _ => Convert.ToString((long)magnitude, 8),
        };
        return negative ? "-" + digits : digits;
    }

    private static string Hexadecimal(in CelValue value) => value.Kind switch
    {
        CelKind.String => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(value.AsString())),
        CelKind.Bytes => Convert.ToHexStringLower(value.AsBytes().Span),
        _ => Whole(value, 'x'),
    };

    private string? Plain(in CelValue value)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        context.Charge(1);
        switch (value.Kind)
        {
            case CelKind.List:
                return PlainList(value.AsList());
            case CelKind.Map:
                return PlainMap(value.AsMap());
            case CelKind.Opaque or CelKind.Optional or CelKind.Error:
                return "error during formatting: " + new FormatClause('s', -1, 0).Refuses(CelTypeKind.Opaque) + ", was given " + CelType.Of(value).Name;
            default:
                _text.Append(Scalar(value));
                context.Charge(Costs.Traversal(_text.Length) / 8);
                return null;
        }
    }

    private static string Scalar(in CelValue value) => value.Kind switch
    {
        CelKind.String => value.AsString(),
        CelKind.Bytes => Encoding.UTF8.GetString(value.AsBytes().Span),
        CelKind.UInt => value.AsUInt().ToString(CultureInfo.InvariantCulture),
        CelKind.Double => double.IsFinite(value.AsDouble()) ? DoubleText.Shortest(value.AsDouble()) : Special(value.AsDouble()),
        CelKind.Timestamp => TimestampText.Format(value),
        CelKind.Duration => DurationText.Format(value.Bits),
        _ => ValueText.Of(value),
    };

    private string? PlainList(CelList list)
    {
        _text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            _text.Append(i == 0 ? "" : ", ");
            if (Plain(list[i]) is { } problem)
            {
                return problem;
            }
        }

        _text.Append(']');
        return null;
    }

    private string? PlainMap(CelMap map)
    {
        var entries = Enumerable.Range(0, map.Count).Select(i => (Key: Scalar(map.KeyAt(i)), Value: map.ValueAt(i)));
        var separator = "{";
        foreach (var (key, value) in entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            _text.Append(separator).Append(key).Append(": ");
            separator = ", ";
            if (Plain(value) is { } problem)
            {
                return problem;
            }
        }

        _text.Append(map.Count == 0 ? "{}" : "}");
        return null;
    }
}
