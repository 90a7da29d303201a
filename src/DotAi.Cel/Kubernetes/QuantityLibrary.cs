namespace DotAi.Cel.Kubernetes;

/// <summary>Resource quantities.</summary>
internal static class QuantityLibrary
{
    private const string Type = "kubernetes.Quantity";

    internal static CelLibrary Create() => new("kubernetes.quantity", Functions(), [], (Type, CelValue.Of(Quantity.QuantityType)));

    private static IEnumerable<CelFunction> Functions() =>
    [
        CelFunction.Global("quantity", $"string -> {Type}", (_, a) => QuantityText.Parse(a[0].AsString()) is { } quantity
            ? CelValue.Of(quantity)
            : CelError.Value("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'")),
        CelFunction.Global("isQuantity", "string -> bool", (_, a) => CelValue.Of(QuantityText.Parse(a[0].AsString()) is not null)),
        CelFunction.Global("sign", $"{Type} -> int", (_, a) => CelValue.Of((long)Of(a[0]).Sign)),
        CelFunction.Member("isInteger", $"{Type} -> bool", (_, a) => CelValue.Of(Of(a[0]).AsInteger() is not null)),
        CelFunction.Member("asInteger", $"{Type} -> int", (_, a) => Of(a[0]).AsInteger() is { } value
            ? CelValue.Of(value)
            : CelError.Value("cannot convert value to integer")),
        CelFunction.Member("asApproximateFloat", $"{Type} -> double", (_, a) => CelValue.Of(Of(a[0]).AsApproximateFloat())),
        CelFunction.Member("isGreaterThan", $"{Type}, {Type} -> bool", (_, a) => CelValue.Of(Of(a[0]).CompareTo(Of(a[1])) > 0)),
        CelFunction.Member("isLessThan", $"{Type}, {Type} -> bool", (_, a) => CelValue.Of(Of(a[0]).CompareTo(Of(a[1])) < 0)),
        CelFunction.Member("compareTo", $"{Type}, {Type} -> int", (_, a) => CelValue.Of((long)Of(a[0]).CompareTo(Of(a[1])))),
        CelFunction.Member("add", $"{Type}, {Type} -> {Type}", (_, a) => CelValue.Of(Of(a[0]).Plus(Of(a[1])))),
        CelFunction.Member("add", $"{Type}, int -> {Type}", (_, a) => CelValue.Of(Of(a[0]).Plus(Quantity.Of(a[1].AsInt())))),
        CelFunction.Member("sub", $"{Type}, {Type} -> {Type}", (_, a) => CelValue.Of(Of(a[0]).Minus(Of(a[1])))),
        CelFunction.Member("sub", $"{Type}, int -> {Type}", (_, a) => CelValue.Of(Of(a[0]).Minus(Quantity.Of(a[1].AsInt())))),
    ];

    private static Quantity Of(in CelValue value) => (Quantity)value.AsOpaque();
}
