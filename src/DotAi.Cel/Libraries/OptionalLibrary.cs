using DotAi.Cel.Syntax;
using DotAi.Cel.Values;

namespace DotAi.Cel.Libraries;

/// <summary>Optional values. <c>?.</c> and <c>[?]</c> are instructions of their own.</summary>
internal static class OptionalLibrary
{
    internal static CelLibrary Create() => new(
        "optional",
        Functions(),
        [
            new("optMap", 2, true, (c, i) => Expand(c, i, flat: false)),
            new("optFlatMap", 2, true, (c, i) => Expand(c, i, flat: true)),
        ],
        ("optional_type", CelValue.Of(CelType.Optional(CelType.Dyn))));

    private static IEnumerable<CelFunction> Functions() =>
    [
        CelFunction.Global("optional.of", "A -> optional(A)", (_, a) => CelValue.OptionalOf(a[0])),
        CelFunction.Global("optional.none", "-> optional(A)", (_, _) => CelValue.None),
        CelFunction.Global("optional.ofNonZeroValue", "A -> optional(A)", (_, a) => IsZero(a[0]) ? CelValue.None : CelValue.OptionalOf(a[0])),
        CelFunction.Global("optional.unwrap", "list(optional(A)) -> list(A)", Unwrap),
        CelFunction.Member("unwrapOpt", "list(optional(A)) -> list(A)", Unwrap),
        CelFunction.Member("hasValue", "optional(A) -> bool", (_, a) => CelValue.Of(a[0].HasOptionalValue)),
        CelFunction.Member("value", "optional(A) -> A", (_, a) => a[0].HasOptionalValue ? a[0].OptionalContent : CelError.Value("optional.none() dereference")),
        CelFunction.Member("or", "optional(A), optional(A) -> optional(A)", (_, a) => a[0].HasOptionalValue ? a[0] : a[1]),
        CelFunction.Member("orValue", "optional(A), A -> A", (_, a) => a[0].HasOptionalValue ? a[0].OptionalContent : a[1]),
        CelFunction.Operator("_[?_]", "list(A), int -> optional(A)"),
        CelFunction.Operator("_[?_]", "optional(list(A)), int -> optional(A)"),
        CelFunction.Operator("_[?_]", "map(A, B), A -> optional(B)"),
        CelFunction.Operator("_[?_]", "optional(map(A, B)), A -> optional(B)"),
        CelFunction.Operator(Operators.Index, "optional(list(A)), int -> optional(A)"),
        CelFunction.Operator(Operators.Index, "optional(map(A, B)), A -> optional(B)"),
        CelFunction.Member("first", "list(A) -> optional(A)", (_, a) => At(a[0].AsList(), 0)),
        CelFunction.Member("last", "list(A) -> optional(A)", (_, a) => At(a[0].AsList(), a[0].AsList().Count - 1)),
    ];

    private static CelValue At(CelList list, int index) => list.Count == 0 ? CelValue.None : CelValue.OptionalOf(list[index]);

    private static Expr Expand(Expr.Call call, IssueList issues, bool flat) =>
        StandardMacros.Variable(call.Arguments[0], issues) is { } variable
            ? new Expr.OptionalMap(call.Position, call.Target!, variable, call.Arguments[1], flat)
            : new Expr.Invalid(call.Position);

    private static bool IsZero(in CelValue value) => value.Kind switch
    {
        CelKind.Null => true,
        CelKind.Bool or CelKind.Int or CelKind.UInt or CelKind.Duration => value.Bits == 0,
        CelKind.Double => value.AsDouble() == 0,
        CelKind.String => value.AsString().Length == 0,
        CelKind.Bytes => value.AsBytes().Length == 0,
        CelKind.List => value.AsList().Count == 0,
        CelKind.Map => value.AsMap().Count == 0,
        CelKind.Timestamp => value.Bits == Time.Durations.FirstSecond && value.Nanos == 0,
        CelKind.Optional => !value.HasOptionalValue,
        _ => false,
    };

    private static CelValue Unwrap(CelContext context, ReadOnlySpan<CelValue> arguments)
    {
        var list = arguments[0].AsList();
        context.Charge(list.Count);
        var values = new List<CelValue>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].Kind != CelKind.Optional)
            {
                return CelError.NoSuchOverload;
            }

            if (list[i].HasOptionalValue)
            {
                values.Add(list[i].OptionalContent);
            }
        }

        return CelValue.Of(new ArrayList([.. values]));
    }
}
