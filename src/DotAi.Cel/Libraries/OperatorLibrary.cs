using DotAi.Cel.Evaluation;
using DotAi.Cel.Syntax;

namespace DotAi.Cel.Libraries;

/// <summary>The types operators accept; what they do is in <see cref="OperatorTable"/>.</summary>
internal static class OperatorLibrary
{
    private static readonly string[] Numbers = ["int", "uint", "double"];

    internal static IEnumerable<CelFunction> Functions() =>
    [
        .. Each(Operators.Add, [.. Same([.. Numbers, "string", "bytes", "duration"]), "list(A), list(A) -> list(A)", "timestamp, duration -> timestamp", "duration, timestamp -> timestamp"]),
        .. Each(Operators.Subtract, [.. Same([.. Numbers, "duration"]), "timestamp, duration -> timestamp", "timestamp, timestamp -> duration"]),
        .. Each(Operators.Multiply, Same(Numbers)),
        .. Each(Operators.Divide, Same(Numbers)),
        .. Each(Operators.Modulo, Same(["int", "uint"])),
        .. Each(Operators.Negate, ["int -> int", "double -> double"]),
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
        Numbers.SelectMany(l => Numbers.Select(r => $"{l}, {r} -> bool"))
            .Concat(((string[])["bool", "string", "bytes", "timestamp", "duration"]).Select(t => $"{t}, {t} -> bool"));

    private static IEnumerable<CelFunction> Each(string name, IEnumerable<string> signatures) =>
        signatures.Select(s => CelFunction.Operator(name, s));
}
