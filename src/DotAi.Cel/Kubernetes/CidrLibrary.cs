namespace DotAi.Cel.Kubernetes;

/// <summary>Networks in CIDR notation.</summary>
internal static class CidrLibrary
{
    private const string Type = "net.CIDR";

    internal static CelLibrary Create() => new("kubernetes.cidr", Functions(), [], (Type, CelValue.Of(IpPrefix.CidrType)));

    private static IEnumerable<CelFunction> Functions() =>
    [
        CelFunction.Global("cidr", $"string -> {Type}", (_, a) => IpPrefix.Parse(a[0].AsString()) is { } prefix ? CelValue.Of(prefix) : Invalid(a[0])),
        CelFunction.Global("isCIDR", "string -> bool", (_, a) => CelValue.Of(IpPrefix.Parse(a[0].AsString()) is not null)),
        CelFunction.Global("string", $"{Type} -> string", (_, a) => CelValue.Of(Of(a[0]).ToString())),
        CelFunction.Member("containsIP", $"{Type}, net.IP -> bool", (_, a) => CelValue.Of(Of(a[0]).Contains((IpAddress)a[1].AsOpaque()))),
        CelFunction.Member("containsIP", $"{Type}, string -> bool", (_, a) => IpAddress.Parse(a[1].AsString()) is { } address
            ? CelValue.Of(Of(a[0]).Contains(address))
            : Invalid(a[1])),
        CelFunction.Member("containsCIDR", $"{Type}, {Type} -> bool", (_, a) => CelValue.Of(Of(a[0]).Contains(Of(a[1])))),
        CelFunction.Member("containsCIDR", $"{Type}, string -> bool", (_, a) => IpPrefix.Parse(a[1].AsString()) is { } prefix
            ? CelValue.Of(Of(a[0]).Contains(prefix))
            : Invalid(a[1])),
        CelFunction.Member("ip", $"{Type} -> net.IP", (_, a) => CelValue.Of(Of(a[0]).Address)),
        CelFunction.Member("masked", $"{Type} -> {Type}", (_, a) => CelValue.Of(Of(a[0]).Masked)),
        CelFunction.Member("prefixLength", $"{Type} -> int", (_, a) => CelValue.Of((long)Of(a[0]).Length)),
    ];

    private static IpPrefix Of(in CelValue value) => (IpPrefix)value.AsOpaque();

    private static CelValue Invalid(in CelValue text) =>
        CelError.Value($"network address parse error during conversion from string: {Values.TextQuoting.Quote(text.AsString())}");
}
