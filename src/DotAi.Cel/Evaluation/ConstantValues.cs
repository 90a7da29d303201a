using DotAi.Cel.Syntax;
using DotAi.Cel.Values;

namespace DotAi.Cel.Evaluation;

/// <summary>Literals of literals are built once, when the expression is compiled.</summary>
internal static class ConstantValues
{
    internal static bool TryRead(Expr expr, out CelValue value)
    {
        value = default;
        return expr switch
        {
            Expr.Literal literal => Found(literal.Value, out value),
            Expr.ListOf list when !list.Optional.Contains(true) => TryReadList(list, out value),
            Expr.MapOf map => TryReadMap(map, out value),
            _ => false,
        };
    }

    private static bool TryReadList(Expr.ListOf list, out CelValue value)
    {
        value = default;
        var elements = new CelValue[list.Elements.Length];
        for (var i = 0; i < elements.Length; i++)
        {
            if (!TryRead(list.Elements[i], out elements[i]))
            {
                return false;
            }
        }

        return Found(CelValue.Of(new ArrayList(elements)), out value);
    }

    private static bool TryReadMap(Expr.MapOf map, out CelValue value)
    {
        value = default;
        var entries = new EntryMap(map.Entries.Length);
        foreach (var entry in map.Entries)
        {
            if (entry.Optional || !TryRead(entry.Key, out var key) || !TryRead(entry.Value, out var content)
                || !KeyComparer.IsKey(key) || !entries.TryAdd(key, content))
            {
                return false;
            }
        }

        return Found(CelValue.Of(entries), out value);
    }

    private static bool Found(CelValue found, out CelValue value)
    {
        value = found;
        return true;
    }
}
