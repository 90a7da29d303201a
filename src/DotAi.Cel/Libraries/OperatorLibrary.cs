using DotAi.Cel.Evaluation;
using DotAi.Cel.Syntax;

namespace DotAi.Cel.Libraries;

/// <summary>
/// The types operators accept; what they do is in <see cref="OperatorTable"/>. The order is that of the reference implementation,
/// where an operand of unknown type takes the type of the first overload that fits.
/// </summary>
internal static class OperatorLibrary
{
    private static readonly string[] Numbers = ["double", "int", "uint"];
    private static readonly string[] OrderedNumbers = ["int", "uint", "double"];

    internal static IEnumerable<CelFunction> Functions() =>
    [
        .. Each(Operators.Add, [.. Same(["bytes", "double", "duration"]), "duration, timestamp -> timestamp", "timestamp, duration -> timestamp", "int, int -> int", "list(A), list(A) -> list(A)", .. Same(["string", "uint"])]),
        .. Each(Operators.Subtract, [.. Same(["double", "duration", "int"]), "timestamp, duration -> timestamp", "timestamp, timestamp -> duration", "uint, uint -> uint"]),
        .. Each(Operators.Multiply, Same(Numbers)),
        .. Each(Operators.Divide, Same(Numbers)),
        .. Each(Operators.Modulo, Same(["int", "uint"])),
        .. Each(Operators.Negate, ["double -> double", "int -> int"]),
        .. Each(Operators.Not, ["bool -> bool"]),
        .. Each(Operators.Equal, ["A, A -> bool"]),
        .. Each(Operators.NotEqual, ["A, A -> bool"]),
        .. Each(Operators.In, ["A, list(A) -> bool", "A, map(A, B) -> bool"]),
        .. Each(Operators.Index, ["list(A), int -> A", "map(A, B), A -> B"]),
        .. Each(Operators.Conditional, ["bool, A, A -> A"]),
        .. ((string[])[Operators.Less, Operators.LessOrEqual, Operators.Greater, Operators.GreaterOrEqual]).SelectMany(o => Each(o, Orders())),
    ];

    private static IEnumerable<string> Same(string[] types) => types.Select(t => $"{t}, {t} -> {t}");

    private static IEnumerable<string> Orders() =>
        [
            "bool, bool -> bool",
            .. OrderedNumbers.SelectMany(l => OrderedNumbers.OrderBy(r => r != l).Select(r => $"{l}, {r} -> bool")),
            .. ((string[])["string", "bytes", "timestamp", "duration"]).Select(t => $"{t}, {t} -> bool"),
        ];

    private static IEnumerable<CelFunction> Each(string name, IEnumerable<string> signatures) =>
        signatures.Select(s => CelFunction.Operator(name, s));
}
