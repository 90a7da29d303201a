using DotAi.Cel.Evaluation;
using DotAi.Cel.Values;

namespace DotAi.Cel.Kubernetes;

/// <summary>isSorted, sum, min, max, indexOf and lastIndexOf of lists.</summary>
internal static class KubernetesListLibrary
{
    private static readonly string[] Summable = ["int", "uint", "double", "duration"];
    private static readonly string[] Comparable = [.. Summable, "bool", "timestamp", "string", "bytes"];

    internal static CelLibrary Create() => new(
        "kubernetes.lists",
        [
            .. Comparable.Select(t => CelFunction.Member("isSorted", $"list({t}) -> bool", IsSorted)),
            .. Comparable.Select(t => CelFunction.Member("min", $"list({t}) -> {t}", (c, a) => Extreme(c, a[0].AsList(), -1, "min"))),
            .. Comparable.Select(t => CelFunction.Member("max", $"list({t}) -> {t}", (c, a) => Extreme(c, a[0].AsList(), 1, "max"))),
            .. Summable.Select(t => CelFunction.Member("sum", $"list({t}) -> {t}", (c, a) => Sum(c, a[0].AsList(), t))),
            CelFunction.Member("indexOf", "list(A), A -> int", (c, a) => IndexOf(c, a[0].AsList(), a[1], fromEnd: false)),
            CelFunction.Member("lastIndexOf", "list(A), A -> int", (c, a) => IndexOf(c, a[0].AsList(), a[1], fromEnd: true)),
        ]);

    private static CelValue IsSorted(CelContext context, ReadOnlySpan<CelValue> arguments)
    {
        var list = arguments[0].AsList();
        context.Charge(list.Count);
        for (var i = 1; i < list.Count; i++)
        {
            if (!IsComparable(list[i - 1]) || !IsComparable(list[i]))
            {
                return CelError.NoSuchOverload;
            }

            // As in the original, elements of different types are in no order, and so in no wrong one.
            if (Comparison.Order(list[i - 1], list[i]) > 0)
            {
                return CelValue.Of(false);
            }
        }

        return CelValue.Of(true);
    }

    private static bool IsComparable(in CelValue value) =>
        value.IsNumber || value.Kind is CelKind.Bool or CelKind.String or CelKind.Bytes or CelKind.Timestamp or CelKind.Duration;

    private static CelValue Extreme(CelContext context, CelList list, int sign, string name)
    {
        if (list.Count == 0)
        {
            return CelError.Value($"{name} called on empty list");
        }

        context.Charge(list.Count);
        var best = list[0];
        for (var i = 0; i < list.Count; i++)
        {
            if (!IsComparable(list[i]))
            {
                return CelError.NoSuchOverload;
            }

            best = Comparison.Order(list[i], best) * sign > 0 ? list[i] : best;
        }

        return best;
    }

    private static CelValue Sum(CelContext context, CelList list, string type)
    {
        if (list.Count == 0)
        {
            return type switch
            {
                "uint" => CelValue.Of(0UL),
                "double" => CelValue.Of(0.0),
                "duration" => CelValue.OfDuration(0),
                _ => CelValue.Of(0L),
            };
        }

        context.Charge(list.Count);
        var sum = list[0];
        if (!sum.IsNumber && sum.Kind != CelKind.Duration)
        {
            return CelError.NoSuchOverload;
        }

        for (var i = 1; i < list.Count && !sum.IsError; i++)
        {
            sum = Arithmetic.Add(context, sum, list[i]);
        }

        return sum;
    }

    private static CelValue IndexOf(CelContext context, CelList list, in CelValue wanted, bool fromEnd)
    {
        context.Charge(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            var index = fromEnd ? list.Count - 1 - i : i;
            if (Equality.AreEqual(list[index], wanted))
            {
                return CelValue.Of((long)index);
            }
        }

        return CelValue.Of(-1L);
    }
}
