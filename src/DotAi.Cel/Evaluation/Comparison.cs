using DotAi.Cel.Values;

namespace DotAi.Cel.Evaluation;

/// <summary>The ordering operators.</summary>
internal static class Comparison
{
    internal static CelValue Compare(CelContext context, in CelValue left, in CelValue right, bool below, bool same)
    {
        context.Charge(Costs.Comparison(left, right));
        if (left.IsNumber && right.IsNumber)
        {
            // NaN is not ordered, and its comparison is false.
            return Numbers.Compare(left, right) is { } found ? CelValue.Of(Decide(found, below, same)) : CelValue.Of(false);
        }

        return Order(left, right) is { } order ? CelValue.Of(Decide(order, below, same)) : CelError.NoSuchOverload;
    }

    /// <summary>The order of two values of one type that has an order; null otherwise.</summary>
    internal static int? Order(in CelValue left, in CelValue right)
    {
        if (left.IsNumber && right.IsNumber)
        {
            return Numbers.Compare(left, right);
        }

        if (left.Kind != right.Kind)
        {
            return null;
        }

        return left.Kind switch
        {
            CelKind.String => CodePoints.Compare(left.AsString(), right.AsString()),
            CelKind.Bytes => left.AsBytes().Span.SequenceCompareTo(right.AsBytes().Span),
            CelKind.Bool or CelKind.Duration => left.Bits.CompareTo(right.Bits),
            CelKind.Timestamp => left.Bits != right.Bits ? left.Bits.CompareTo(right.Bits) : left.Nanos.CompareTo(right.Nanos),
            _ => null,
        };
    }

    private static bool Decide(int order, bool below, bool same) => order == 0 ? same : order < 0 == below;
}
