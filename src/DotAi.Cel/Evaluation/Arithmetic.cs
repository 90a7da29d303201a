using DotAi.Cel.Time;
using DotAi.Cel.Values;

namespace DotAi.Cel.Evaluation;

/// <summary>The arithmetic operators: no silent overflow, no mixing of number types.</summary>
internal static class Arithmetic
{
    private const int ElementsPerUnit = 4;

    internal static CelValue Add(CelContext context, in CelValue left, in CelValue right)
    {
        switch (left.Kind, right.Kind)
        {
            case (CelKind.String, CelKind.String):
                context.Charge(Costs.Traversal((long)left.AsString().Length + right.AsString().Length));
                return CelValue.Of(left.AsString() + right.AsString());
            case (CelKind.Bytes, CelKind.Bytes):
                context.Charge(Costs.Traversal((long)left.AsBytes().Length + right.AsBytes().Length));
                return CelValue.Of([.. left.AsBytes().Span, .. right.AsBytes().Span]);
            case (CelKind.List, CelKind.List):
                return Concatenate(context, left.AsList(), right.AsList());
        }

        context.Charge(1);
        return (left.Kind, right.Kind) switch
        {
            (CelKind.Int, CelKind.Int) => AddInts(left.AsInt(), right.AsInt()),
            (CelKind.UInt, CelKind.UInt) => left.AsUInt() <= ulong.MaxValue - right.AsUInt() ? CelValue.Of(left.AsUInt() + right.AsUInt()) : CelError.UIntOverflow,
            (CelKind.Double, CelKind.Double) => CelValue.Of(left.AsDouble() + right.AsDouble()),
            (CelKind.Duration, CelKind.Duration) => Durations.Add(left.Bits, right.Bits),
            (CelKind.Timestamp, CelKind.Duration) => Durations.AddTo(left, right.Bits),
            (CelKind.Duration, CelKind.Timestamp) => Durations.AddTo(right, left.Bits),
            _ => CelError.NoSuchOverload,
        };
    }

    internal static CelValue Subtract(CelContext context, in CelValue left, in CelValue right)
    {
        context.Charge(1);
        return (left.Kind, right.Kind) switch
        {
            (CelKind.Int, CelKind.Int) => SubtractInts(left.AsInt(), right.AsInt()),
            (CelKind.UInt, CelKind.UInt) => left.AsUInt() >= right.AsUInt() ? CelValue.Of(left.AsUInt() - right.AsUInt()) : CelError.UIntOverflow,
            (CelKind.Double, CelKind.Double) => CelValue.Of(left.AsDouble() - right.AsDouble()),
            (CelKind.Duration, CelKind.Duration) => Durations.Subtract(left.Bits, right.Bits),
            (CelKind.Timestamp, CelKind.Duration) => Durations.SubtractFrom(left, right.Bits),
            (CelKind.Timestamp, CelKind.Timestamp) => Durations.Between(right, left),
            _ => CelError.NoSuchOverload,
        };
    }

    internal static CelValue Multiply(CelContext context, in CelValue left, in CelValue right)
    {
        context.Charge(1);
        return (left.Kind, right.Kind) switch
        {
            (CelKind.Int, CelKind.Int) => MultiplyInts(left.AsInt(), right.AsInt()),
            (CelKind.UInt, CelKind.UInt) => Math.BigMul(left.AsUInt(), right.AsUInt(), out var low) == 0 ? CelValue.Of(low) : CelError.UIntOverflow,
            (CelKind.Double, CelKind.Double) => CelValue.Of(left.AsDouble() * right.AsDouble()),
            _ => CelError.NoSuchOverload,
        };
    }

    internal static CelValue Divide(CelContext context, in CelValue left, in CelValue right)
    {
        context.Charge(1);
        return (left.Kind, right.Kind) switch
        {
            (CelKind.Int, CelKind.Int) when right.AsInt() == 0 => CelError.DivideByZero,
            (CelKind.Int, CelKind.Int) when right.AsInt() == -1 => Negate(left),
            (CelKind.Int, CelKind.Int) => CelValue.Of(left.AsInt() / right.AsInt()),
            (CelKind.UInt, CelKind.UInt) => right.AsUInt() == 0 ? CelError.DivideByZero : CelValue.Of(left.AsUInt() / right.AsUInt()),
            (CelKind.Double, CelKind.Double) => CelValue.Of(left.AsDouble() / right.AsDouble()),
            _ => CelError.NoSuchOverload,
        };
    }

    internal static CelValue Modulo(CelContext context, in CelValue left, in CelValue right)
    {
        context.Charge(1);
        return (left.Kind, right.Kind) switch
        {
            (CelKind.Int, CelKind.Int) when right.AsInt() == 0 => CelError.ModulusByZero,
            (CelKind.Int, CelKind.Int) when right.AsInt() == -1 => left.AsInt() == long.MinValue ? CelError.IntOverflow : CelValue.Of(0L),
            (CelKind.Int, CelKind.Int) => CelValue.Of(left.AsInt() % right.AsInt()),
            (CelKind.UInt, CelKind.UInt) => right.AsUInt() == 0 ? CelError.ModulusByZero : CelValue.Of(left.AsUInt() % right.AsUInt()),
            _ => CelError.NoSuchOverload,
        };
    }

    internal static CelValue Negate(in CelValue operand) => operand.Kind switch
    {
        CelKind.Int => operand.AsInt() == long.MinValue ? CelError.IntOverflow : CelValue.Of(-operand.AsInt()),
        CelKind.Double => CelValue.Of(-operand.AsDouble()),
        CelKind.Duration => operand.Bits == long.MinValue ? CelError.DurationOverflow : CelValue.OfDuration(-operand.Bits),
        _ => CelError.NoSuchOverload,
    };

    private static CelValue AddInts(long left, long right)
    {
        var sum = unchecked(left + right);
        return ((left ^ sum) & (right ^ sum)) < 0 ? CelError.IntOverflow : CelValue.Of(sum);
    }

    private static CelValue SubtractInts(long left, long right)
    {
        var difference = unchecked(left - right);
        return ((left ^ right) & (left ^ difference)) < 0 ? CelError.IntOverflow : CelValue.Of(difference);
    }

    private static CelValue MultiplyInts(long left, long right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high == low >> 63 ? CelValue.Of(low) : CelError.IntOverflow;
    }

    private static CelValue Concatenate(CelContext context, CelList left, CelList right)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            context.Charge(1);
            return CelValue.Of(left.Count == 0 ? right : left);
        }

        var count = (long)left.Count + right.Count;
        context.Charge(1 + (count / ElementsPerUnit));
        var elements = new CelValue[count];
        for (var i = 0; i < left.Count; i++)
        {
            elements[i] = left[i];
        }

        for (var i = 0; i < right.Count; i++)
        {
            elements[left.Count + i] = right[i];
        }

        return CelValue.Of(new ArrayList(elements));
    }
}
