using System.Numerics;

namespace DotAi.Cel.Kubernetes;

/// <summary>
/// A resource quantity, exact to a billionth. It also keeps the form in which Kubernetes holds it, a 64-bit mantissa with a
/// decimal scale where that fits, because "is it an integer" is answered from the form and not from the value.
/// </summary>
internal sealed class Quantity : CelOpaque
{
    internal static readonly CelType QuantityType = CelType.Opaque("kubernetes.Quantity");
    private const int NanoScale = 9;
    private static readonly BigInteger Billion = BigInteger.Pow(10, NanoScale);
    private readonly BigInteger _billionths;
    private readonly (long Mantissa, int Scale)? _compact;

    internal Quantity(BigInteger billionths, (long Mantissa, int Scale)? compact = null)
    {
        _billionths = billionths;
        _compact = compact;
    }

    public override CelType Type => QuantityType;

    /// <summary>The API server cannot compare with a sum or difference on the right of == (it is of another Go type there).</summary>
    internal override bool IsComparable => !IsComputed;

    internal bool IsComputed { get; private init; }

    internal int Sign => _billionths.Sign;

    internal static Quantity Of(long value) => new(value * Billion, (value, 0));

    /// <summary>A mantissa and scale, whose value is exact in billionths.</summary>
    internal static Quantity Of(long mantissa, int scale) =>
        new(mantissa * BigInteger.Pow(10, scale + NanoScale), (mantissa, scale));

    internal long? AsInteger()
    {
        if (_compact is not var (mantissa, scale) || scale < 0)
        {
            return null;
        }

        var value = mantissa * BigInteger.Pow(10, scale);
        return value >= long.MinValue && value <= long.MaxValue ? (long)value : null;
    }

    internal double AsApproximateFloat() =>
        _compact is var (mantissa, scale) ? mantissa * Math.Pow(10, scale) : (double)_billionths / 1e9;

    internal int CompareTo(Quantity other) => _billionths.CompareTo(other._billionths);

    internal Quantity Plus(Quantity other) => new(_billionths + other._billionths, Sum(_compact, other._compact)) { IsComputed = true };

    internal Quantity Minus(Quantity other)
    {
        // Unchecked as in the original, where the lowest mantissa stays negative.
        var compact = other._compact is var (mantissa, scale) ? Sum(_compact, (unchecked(-mantissa), scale)) : null;
        var exact = compact is var (sum, power) ? Of(sum, power)._billionths : _billionths - other._billionths;
        return new(exact, compact) { IsComputed = true };
    }

    public override bool Equals(object? obj) => obj is Quantity other && _billionths == other._billionths;

    public override int GetHashCode() => _billionths.GetHashCode();

    public override string ToString() => $"quantity({_billionths}n)";

    private static (long, int)? Sum((long Mantissa, int Scale)? left, (long Mantissa, int Scale)? right)
    {
        if (left is not { } a || right is not { } b)
        {
            return null;
        }

        if (a.Mantissa == 0 || b.Mantissa == 0)
        {
            return b.Mantissa == 0 ? a : b;
        }

        var scale = Math.Min(a.Scale, b.Scale);
        var sum = (a.Mantissa * BigInteger.Pow(10, a.Scale - scale)) + (b.Mantissa * BigInteger.Pow(10, b.Scale - scale));
        return sum >= long.MinValue && sum <= long.MaxValue ? ((long)sum, scale) : null;
    }
}
