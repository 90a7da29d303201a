using DotAi.Cel.Syntax;
using DotAi.Cel.Values;

namespace DotAi.Cel.Evaluation;

/// <summary>The instructions behind the operators.</summary>
internal static class OperatorTable
{
    internal static BinaryOperator? Binary(string function) => function switch
    {
        Operators.Add => Arithmetic.Add,
        Operators.Subtract => Arithmetic.Subtract,
        Operators.Multiply => Arithmetic.Multiply,
        Operators.Divide => Arithmetic.Divide,
        Operators.Modulo => Arithmetic.Modulo,
        Operators.Equal => (CelContext context, in CelValue left, in CelValue right) => Equal(context, left, right, expected: true),
        Operators.NotEqual => (CelContext context, in CelValue left, in CelValue right) => Equal(context, left, right, expected: false),
        Operators.Less => (CelContext context, in CelValue left, in CelValue right) => Comparison.Compare(context, left, right, below: true, same: false),
        Operators.LessOrEqual => (CelContext context, in CelValue left, in CelValue right) => Comparison.Compare(context, left, right, below: true, same: true),
        Operators.Greater => (CelContext context, in CelValue left, in CelValue right) => Comparison.Compare(context, left, right, below: false, same: false),
        Operators.GreaterOrEqual => (CelContext context, in CelValue left, in CelValue right) => Comparison.Compare(context, left, right, below: false, same: true),
        Operators.In => Contains,
        _ => null,
    };

    internal static UnaryOperator? Unary(string function) => function switch
    {
        Operators.Not => (in CelValue operand) => operand.Kind == CelKind.Bool ? CelValue.Of(!operand.IsTrue) : CelError.NoSuchOverload,
        Operators.Negate => Arithmetic.Negate,
        _ => null,
    };

    private static CelValue Equal(CelContext context, in CelValue left, in CelValue right, bool expected)
    {
        context.Charge(Costs.Comparison(left, right));
        if (left.Kind == CelKind.Opaque && !IsComparable(left.AsOpaque(), right))
        {
            return CelError.NoSuchOverload;
        }

        return CelValue.Of(Equality.AreEqual(left, right) == expected);
    }

    /// <summary>A library's own value on the left of == takes its own type only, where other values are just not equal.</summary>
    private static bool IsComparable(CelOpaque left, in CelValue right) =>
        right.Kind == CelKind.Opaque && right.AsOpaque().IsComparable && right.AsOpaque().Type.Equals(left.Type);

    private static CelValue Contains(CelContext context, in CelValue left, in CelValue right)
    {
        switch (right.Kind)
        {
            case CelKind.List:
                var list = right.AsList();
                context.Charge(list.Count);
                for (var i = 0; i < list.Count; i++)
                {
                    if (Equality.AreEqual(left, list[i]))
                    {
                        return CelValue.Of(true);
                    }
                }

                return CelValue.Of(false);
            case CelKind.Map:
                context.Charge(1);
                return CelValue.Of(right.AsMap().TryGet(left, out _));
            default:
                return CelError.NoSuchOverload;
        }
    }
}
