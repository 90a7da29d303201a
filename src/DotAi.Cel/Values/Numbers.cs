namespace DotAi.Cel.Values;

/// <summary>
/// Comparison of int, uint and double with each other. Where a double is compared with a whole number in range, the whole number
/// is rounded to a double first, as the specification's tests require.
/// </summary>
internal static class Numbers
{
    private const double TwoTo63 = 9223372036854775808.0;
    private const double TwoTo64 = 18446744073709551616.0;

    /// <summary>Below, at or above zero as left is less than, equal to or greater than right; null when either is NaN.</summary>
    internal static int? Compare(in CelValue left, in CelValue right) => (left.Kind, right.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => left.AsInt().CompareTo(right.AsInt()),
        (CelKind.UInt, CelKind.UInt) => left.AsUInt().CompareTo(right.AsUInt()),
        (CelKind.Double, CelKind.Double) => Compare(left.AsDouble(), right.AsDouble()),
        (CelKind.Int, CelKind.UInt) => Compare(left.AsInt(), right.AsUInt()),
        (CelKind.UInt, CelKind.Int) => -Compare(right.AsInt(), left.AsUInt()),
        (CelKind.Int, _) => Compare(left.AsInt(), right.AsDouble()),
        (_, CelKind.Int) => -Compare(right.AsInt(), left.AsDouble()),
        (CelKind.UInt, _) => Compare(left.AsUInt(), right.AsDouble()),
        _ => -Compare(right.AsUInt(), left.AsDouble()),
    };

    private static int? Compare(double left, double right) =>
        double.IsNaN(left) || double.IsNaN(right) ? null : left.CompareTo(right);

    private static int Compare(long left, ulong right) => left < 0 ? -1 : ((ulong)left).CompareTo(right);

    private static int? Compare(long left, double right) => right switch
    {
        double.NaN => null,
        < -TwoTo63 => 1,
        > TwoTo63 => -1,
        _ => ((double)left).CompareTo(right),
    };

    private static int? Compare(ulong left, double right) => right switch
    {
        double.NaN => null,
        < 0 => 1,
        > TwoTo64 => -1,
        _ => ((double)left).CompareTo(right),
    };
}
