using System.Globalization;
using System.Text;
using DotAi.Cel.Evaluation;

namespace DotAi.Cel.Libraries;

/// <summary><c>format</c>: a format string applied to a list.</summary>
internal sealed class StringFormat(CelContext context, string format, CelList arguments, FormatStyle style)
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
        var special = value.Kind == CelKind.Double && !double.IsFinite(value.AsDouble()) && clause.Verb == 'd' && style.DecimalTakesSpecials;
        if (!special && clause.Refuses(type.Kind) is { } problem)
        {
            return $"error during formatting: {problem}, was given {type.Name}";
        }

        switch (clause.Verb)
        {
            case 's':
                return Plain(value, isMember: false);
            case 'd' or 'b' or 'o':
                _text.Append(special ? FormatStyle.Special(value.AsDouble()) : Whole(value, clause.Verb));
                return null;
            case 'f' or 'e':
                _text.Append(Number(clause, value.AsDouble()));
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
        return clause.Verb == 'f' ? style.Fixed(value, precision) : style.Scientific(value, precision);
    }

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

    private string? Plain(in CelValue value, bool isMember)
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
                var scalar = isMember ? style.Member(value) : style.Scalar(value);
                context.Charge(Costs.Traversal(scalar.Length));
                _text.Append(scalar);
                return null;
        }
    }

    private string? PlainList(CelList list)
    {
        _text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            _text.Append(i == 0 ? "" : ", ");
            if (Plain(list[i], isMember: true) is { } problem)
            {
                return problem;
            }
        }

        _text.Append(']');
        return null;
    }

    private string? PlainMap(CelMap map)
    {
        var entries = new List<(string Key, CelValue Value)>(map.Count);
        for (var i = 0; i < map.Count; i++)
        {
            if (style.RefusesKey(map.KeyAt(i)) is { } refused)
            {
                return refused;
            }

            entries.Add((style.Member(map.KeyAt(i)), map.ValueAt(i)));
        }

        var separator = "{";
        foreach (var (key, value) in entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            _text.Append(separator).Append(key).Append(style.KeySeparator);
            separator = ", ";
            if (Plain(value, isMember: true) is { } problem)
            {
                return problem;
            }
        }

        _text.Append(map.Count == 0 ? "{}" : "}");
        return null;
    }
}
