using System.Runtime.CompilerServices;
using DotAi.Cel.Values;

namespace DotAi.Cel.Libraries;

/// <summary>Flattening, and removing repeated elements.</summary>
internal static class ListShapes
{
    internal static CelValue Flatten(CelContext context, CelList list, long depth)
    {
        if (depth < 0)
        {
            return CelError.Value("level must be non-negative");
        }

        var elements = new List<CelValue>();
        Append(context, list, depth, elements);
        return CelValue.Of(new ArrayList([.. elements]));
    }

    internal static CelValue Distinct(CelContext context, CelList list)
    {
        context.Charge(list.Count);
        var elements = new List<CelValue>(list.Count);
        var seen = new HashSet<CelValue>(KeyComparer.Instance);
        for (var i = 0; i < list.Count; i++)
        {
            if (seen.Add(list[i]))
            {
                elements.Add(list[i]);
            }
        }

        return CelValue.Of(new ArrayList([.. elements]));
    }

    private static void Append(CelContext context, CelList list, long depth, List<CelValue> elements)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        context.Charge(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            if (depth > 0 && list[i].Kind == CelKind.List)
            {
                Append(context, list[i].AsList(), depth - 1, elements);
            }
            else
            {
                elements.Add(list[i]);
            }
        }
    }
}
