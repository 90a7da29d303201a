using DotAi.Cel.Syntax;

namespace DotAi.Cel.Libraries;

/// <summary>The math extension.</summary>
internal static class MathLibrary
{
    private static readonly string[] Numbers = ["int", "uint", "double"];

    internal static CelLibrary Create() => new("math", [.. Extremes("math.@max", 1), .. Extremes("math.@min", -1), .. Rounding(), .. Bits()], [Extreme("greatest", "math.@max"), Extreme("least", "math.@min")]);

    private static Macro Extreme(string name, string function) => new(name, -1, true, (call, issues) =>
    {
        if (call.Target is not Expr.Name { Text: "math" })
        {
            return null;
        }

        if (call.Arguments.Length == 0 || call.Arguments.Any(a => a is Expr.Literal { Value.IsNumber: false } or Expr.MapOf))
        {
            issues.Add(call.Position, $"math.{name}() requires at least one argument, and numbers only");
            return new Expr.Invalid(call.Position);
        }

        var arguments = call.Arguments.Length <= 2 ? call.Arguments : [new Expr.ListOf(call.Position, call.Arguments, new bool[call.Arguments.Length])];
        return new Expr.Call(call.Position, function, null, arguments);
    });

    private static IEnumerable<CelFunction> Extremes(string name, int sign) =>
    [
        .. Numbers.Select(t => CelFunction.Global(name, $"{t} -> {t}", (_, a) => a[0])),
        .. Numbers.SelectMany(l => Numbers.Select(r => CelFunction.Global(name, $"{l}, {r} -> {(l == r ? l : "dyn")}", (_, a) => Pick(a[0], a[1], sign)))),
        .. Numbers.Select(t => CelFunction.Global(name, $"list({t}) -> {t}", (c, a) => PickFrom(c, a[0].AsList(), sign))),
        CelFunction.Global(name, "list(dyn) -> dyn", (c, a) => PickFrom(c, a[0].AsList(), sign)),
    ];

    private static CelValue Pick(in CelValue left, in CelValue right, int sign) =>
        Values.Numbers.Compare(right, left) * sign > 0 ? right : left;

    private static CelValue PickFrom(CelContext context, CelList list, int sign)
    {
        context.Charge(list.Count);
        if (list.Count == 0)
        {
            return CelError.Value("math extreme of an empty list");
        }

        var best = list[0];
        for (var i = 0; i < list.Count; i++)
        {
            if (!list[i].IsNumber)
            {
                return CelError.NoSuchOverload;
            }

            best = Pick(best, list[i], sign);
        }

        return best;
    }

    private static IEnumerable<CelFunction> Rounding() =>
    [
        Double("math.ceil", Math.Ceiling),
        Double("math.floor", Math.Floor),
        Double("math.round", v => Math.Round(v, MidpointRounding.AwayFromZero)),
        Double("math.trunc", Math.Truncate),
        Double("math.sign", v => double.IsNaN(v) ? v : Math.Sign(v)),
        Double("math.abs", Math.Abs),
        Double("math.sqrt", Math.Sqrt),
        CelFunction.Global("math.sqrt", "int -> double", (_, a) => CelValue.Of(Math.Sqrt(a[0].AsInt()))),
        CelFunction.Global("math.sqrt", "uint -> double", (_, a) => CelValue.Of(Math.Sqrt(a[0].AsUInt()))),
        CelFunction.Global("math.sign", "int -> int", (_, a) => CelValue.Of((long)Math.Sign(a[0].AsInt()))),
        CelFunction.Global("math.sign", "uint -> uint", (_, a) => CelValue.Of(a[0].AsUInt() == 0 ? 0UL : 1UL)),
        CelFunction.Global("math.abs", "int -> int", (_, a) => a[0].AsInt() == long.MinValue ? CelError.IntOverflow : CelValue.Of(Math.Abs(a[0].AsInt()))),
        CelFunction.Global("math.abs", "uint -> uint", (_, a) => a[0]),
        CelFunction.Global("math.isInf", "double -> bool", (_, a) => CelValue.Of(double.IsInfinity(a[0].AsDouble()))),
        CelFunction.Global("math.isNaN", "double -> bool", (_, a) => CelValue.Of(double.IsNaN(a[0].AsDouble()))),
        CelFunction.Global("math.isFinite", "double -> bool", (_, a) => CelValue.Of(double.IsFinite(a[0].AsDouble()))),
    ];

    private static CelFunction Double(string name, Func<double, double> apply) =>
        CelFunction.Global(name, "double -> double", (_, a) => CelValue.Of(apply(a[0].AsDouble())));

    private static IEnumerable<CelFunction> Bits() =>
    [
        .. Pair("math.bitAnd", (l, r) => l & r),
        .. Pair("math.bitOr", (l, r) => l | r),
        .. Pair("math.bitXor", (l, r) => l ^ r),
        CelFunction.Global("math.bitNot", "int -> int", (_, a) => CelValue.Of(~a[0].AsInt())),
        CelFunction.Global("math.bitNot", "uint -> uint", (_, a) => CelValue.Of(~a[0].AsUInt())),
        .. Shift("math.bitShiftLeft", (v, n) => v << n, (v, n) => v << n),
        .. Shift("math.bitShiftRight", (v, n) => (long)((ulong)v >> n), (v, n) => v >> n),
    ];

    private static CelFunction[] Pair(string name, Func<long, long, long> apply) =>
    [
        CelFunction.Global(name, "int, int -> int", (_, a) => CelValue.Of(apply(a[0].AsInt(), a[1].AsInt()))),
        CelFunction.Global(name, "uint, uint -> uint", (_, a) => CelValue.Of((ulong)apply(a[0].Bits, a[1].Bits))),
    ];

    private static CelFunction[] Shift(string name, Func<long, int, long> ints, Func<ulong, int, ulong> uints) =>
    [
        CelFunction.Global(name, "int, int -> int", (_, a) => a[1].AsInt() switch
        {
            < 0 => NegativeShift(name),
            >= 64 => CelValue.Of(0L),
            var places => CelValue.Of(ints(a[0].AsInt(), (int)places)),
        }),
        CelFunction.Global(name, "uint, int -> uint", (_, a) => a[1].AsInt() switch
        {
            < 0 => NegativeShift(name),
            >= 64 => CelValue.Of(0UL),
            var places => CelValue.Of(uints(a[0].AsUInt(), (int)places)),
        }),
    ];

    private static CelValue NegativeShift(string name) => CelError.Value($"{name}() negative offset");
}
