namespace DotAi.Cel.Evaluation;

/// <summary>Cost of work on sized values, after the reference implementation: a tenth of a unit for each code point or byte read.</summary>
internal static class Costs
{
    /// <summary>The most elements a function makes at once, whatever the cost limit.</summary>
    internal const int LargestList = 10_000_000;

    internal static long Traversal(long size) => (size + 9) / 10;

    internal static long SizeOf(in CelValue value) => value.Kind switch
    {
        // UTF-16 units bound the code points from above and need no scan.
        CelKind.String => value.AsString().Length,
        CelKind.Bytes => value.AsBytes().Length,
        CelKind.List => value.AsList().Count,
        CelKind.Map => value.AsMap().Count,
        _ => 1,
    };

    internal static long Comparison(in CelValue left, in CelValue right) =>
        Math.Max(1, Traversal(Math.Min(SizeOf(left), SizeOf(right))));
}
