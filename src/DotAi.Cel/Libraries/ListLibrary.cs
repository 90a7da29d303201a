using DotAi.Cel.Evaluation;
using DotAi.Cel.Syntax;
using DotAi.Cel.Values;

namespace DotAi.Cel.Libraries;

/// <summary>The lists extension.</summary>
internal static class ListLibrary
{
    private const string SortBy = "@sortByAssociatedKeys";
    private const string SortInput = "@sortInput";
    private static readonly string[] Sortable = ["int", "uint", "double", "bool", "duration", "timestamp", "string", "bytes"];

    internal static CelLibrary Create() => new(
        "lists",
        [
            CelFunction.Member("slice", "list(A), int, int -> list(A)", Slice),
            CelFunction.Member("flatten", "list(list(A)) -> list(A)", (c, a) => ListShapes.Flatten(c, a[0].AsList(), 1)),
            CelFunction.Member("flatten", "list(dyn), int -> list(dyn)", (c, a) => ListShapes.Flatten(c, a[0].AsList(), a[1].AsInt())),
            CelFunction.Member("distinct", "list(A) -> list(A)", (c, a) => ListShapes.Distinct(c, a[0].AsList())),
            CelFunction.Member("reverse", "list(A) -> list(A)", Reverse),
            CelFunction.Global("lists.range", "int -> list(int)", Range),
            .. Sortable.Select(t => CelFunction.Member("sort", $"list({t}) -> list({t})", (c, a) => ListOrder.Sort(c, a[0].AsList(), a[0].AsList()))),
            .. Sortable.Select(t => CelFunction.Member(SortBy, $"list(A), list({t}) -> list(A)", (c, a) => ListOrder.Sort(c, a[0].AsList(), a[1].AsList()))),
        ],
        [new("sortBy", 2, true, ExpandSortBy)]);

    /// <summary>Sorts by keys computed once for each element: the list is bound, mapped to its keys, and sorted by them.</summary>
    private static Expr ExpandSortBy(Expr.Call call, IssueList issues)
    {
        if (StandardMacros.Variable(call.Arguments[0], issues) is not { } variable)
        {
            return new Expr.Invalid(call.Position);
        }

        var position = call.Position;
        var range = new Expr.Name(position, SortInput);
        var keys = new Expr.Comprehension(position, ComprehensionKind.List, range, variable, null, null, call.Arguments[1]);
        var sorted = new Expr.Call(position, SortBy, new Expr.Name(position, SortInput), keys);
        return new Expr.Bind(position, SortInput, call.Target!, sorted);
    }

    private static CelValue Slice(CelContext context, ReadOnlySpan<CelValue> arguments)
    {
        var list = arguments[0].AsList();
        var (start, end) = (arguments[1].AsInt(), arguments[2].AsInt());
        if (start < 0 || end < 0)
        {
            return CelError.Value($"cannot slice({start}, {end}), negative indexes not supported");
        }

        if (start > end)
        {
            return CelError.Value($"cannot slice({start}, {end}), start index must be less than or equal to end index");
        }

        if (end > list.Count)
        {
            return CelError.Value($"cannot slice({start}, {end}), list is length {list.Count}");
        }

        context.Charge(end - start);
        var elements = new CelValue[end - start];
        for (var i = 0; i < elements.Length; i++)
        {
            elements[i] = list[(int)start + i];
        }

        return CelValue.Of(new ArrayList(elements));
    }

    private static CelValue Reverse(CelContext context, ReadOnlySpan<CelValue> arguments)
    {
        var list = arguments[0].AsList();
        context.Charge(list.Count);
        var elements = new CelValue[list.Count];
        for (var i = 0; i < elements.Length; i++)
        {
            elements[i] = list[list.Count - 1 - i];
        }

        return CelValue.Of(new ArrayList(elements));
    }

    private static CelValue Range(CelContext context, ReadOnlySpan<CelValue> arguments)
    {
        var count = arguments[0].AsInt();
        if (count < 0)
        {
            return CelError.Value($"lists.range: size must be non-negative, got {count}");
        }

        context.Charge(count);
        if (count > Costs.LargestList)
        {
            return CelError.Value($"lists.range({count}) is larger than {Costs.LargestList}");
        }

        var elements = new CelValue[count];
        for (var i = 0; i < elements.Length; i++)
        {
            elements[i] = CelValue.Of((long)i);
        }

        return CelValue.Of(new ArrayList(elements));
    }
}
