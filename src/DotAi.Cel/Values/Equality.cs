using System.Runtime.CompilerServices;

namespace DotAi.Cel.Values;

/// <summary>
/// Equality of CEL values: across numeric types by mathematical value, false (not an error) between other types,
/// and element by element in lists and maps. Nesting beyond the stack raises InsufficientExecutionStackException,
/// which evaluation turns into an error.
/// </summary>
internal static class Equality
{
    internal static bool AreEqual(in CelValue left, in CelValue right)
    {
        if (left.Kind != right.Kind)
        {
            return left.IsNumber && right.IsNumber && Numbers.Compare(left, right) == 0;
        }

        return left.Kind switch
        {
            CelKind.Null => true,
            CelKind.Bool or CelKind.Int or CelKind.UInt or CelKind.Duration => left.Bits == right.Bits,
            CelKind.Double => left.AsDouble() == right.AsDouble(),
            CelKind.String => string.Equals(left.AsString(), right.AsString(), StringComparison.Ordinal),
            CelKind.Bytes => left.AsBytes().Span.SequenceEqual(right.AsBytes().Span),
            CelKind.Timestamp => left.Bits == right.Bits && left.Nanos == right.Nanos,
            CelKind.Type => left.AsType().IsSameRuntimeType(right.AsType()),
            CelKind.List => ListsEqual(left.AsList(), right.AsList()),
            CelKind.Map => MapsEqual(left.AsMap(), right.AsMap()),
            CelKind.Optional => OptionalsEqual(left, right),
            CelKind.Opaque => left.AsOpaque().Equals(right.AsOpaque()),
            _ => false,
        };
    }

    /// <summary>A hash that is the same for equal values, numbers of different types included.</summary>
    internal static int HashOf(in CelValue value) => value.Kind switch
    {
        CelKind.String => value.AsString().GetHashCode(StringComparison.Ordinal),
        CelKind.Int => ((double)value.AsInt()).GetHashCode(),
        CelKind.UInt => ((double)value.AsUInt()).GetHashCode(),
        CelKind.Double => value.AsDouble().GetHashCode(),
        CelKind.Bool or CelKind.Duration or CelKind.Timestamp => value.Bits.GetHashCode(),
        CelKind.Bytes => value.AsBytes().Length,
        CelKind.List => value.AsList().Count,
        CelKind.Map => value.AsMap().Count,
        CelKind.Opaque => value.AsOpaque().GetHashCode(),
        _ => (int)value.Kind,
    };

    private static bool ListsEqual(CelList left, CelList right)
    {
        if (left.Count == 0 && right.Count == 0)
        {
            return true;
        }

        if (left.Count != right.Count)
        {
            return false;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        for (var i = 0; i < left.Count; i++)
        {
            if (!AreEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MapsEqual(CelMap left, CelMap right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        for (var i = 0; i < left.Count; i++)
        {
            if (!right.TryGet(left.KeyAt(i), out var other) || !AreEqual(left.ValueAt(i), other))
            {
                return false;
            }
        }

        return true;
    }

    private static bool OptionalsEqual(in CelValue left, in CelValue right)
    {
        if (!left.HasOptionalValue || !right.HasOptionalValue)
        {
            return left.HasOptionalValue == right.HasOptionalValue;
        }

        return AreEqual(left.OptionalContent, right.OptionalContent);
    }
}
