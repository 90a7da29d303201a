using DotAi.Cel.Values;

namespace DotAi.Cel.Libraries;

/// <summary>Lists compared as sets.</summary>
internal static class SetLibrary
{
    internal static CelLibrary Create() => new(
        "sets",
        CelFunction.Global("sets.contains", "list(A), list(A) -> bool", (context, a) => CelValue.Of(Covers(context, a[0].AsList(), a[1].AsList()))),
        CelFunction.Global("sets.equivalent", "list(A), list(A) -> bool", (context, a) =>
            CelValue.Of(Covers(context, a[0].AsList(), a[1].AsList()) && Covers(context, a[1].AsList(), a[0].AsList()))),
        CelFunction.Global("sets.intersects", "list(A), list(A) -> bool", (context, a) => CelValue.Of(Meet(context, a[0].AsList(), a[1].AsList()))));

    private static bool Covers(CelContext context, CelList whole, CelList part)
    {
        context.Charge((long)whole.Count * part.Count);
        for (var i = 0; i < part.Count; i++)
        {
            if (!Holds(whole, part[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Meet(CelContext context, CelList left, CelList right)
    {
        context.Charge((long)left.Count * right.Count);
        for (var i = 0; i < right.Count; i++)
        {
            if (Holds(left, right[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(CelList list, in CelValue value)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (Equality.AreEqual(list[i], value))
            {
                return true;
            }
        }

        return false;
    }
}
