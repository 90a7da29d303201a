namespace DotAi.Cel.Kubernetes;

/// <summary>IP addresses.</summary>
internal static class IpLibrary
{
    private const string Type = "net.IP";

    internal static CelLibrary Create() => new("kubernetes.ip", Functions(), [], (Type, CelValue.Of(IpAddress.IpType)));

    private static IEnumerable<CelFunction> Functions() =>
    [
        CelFunction.Global("ip", $"string -> {Type}", (_, a) => IpAddress.Parse(a[0].AsString()) is { } address ? CelValue.Of(address) : Invalid(a[0])),
        CelFunction.Global("isIP", "string -> bool", (_, a) => CelValue.Of(IpAddress.Parse(a[0].AsString()) is not null)),
        CelFunction.Global("ip.isCanonical", "string -> bool", (_, a) => IpAddress.Parse(a[0].AsString()) is { } address
            ? CelValue.Of(address.ToString() == a[0].AsString())
            : Invalid(a[0])),
        CelFunction.Global("string", $"{Type} -> string", (_, a) => CelValue.Of(Of(a[0]).ToString())),
        CelFunction.Member("family", $"{Type} -> int", (_, a) => CelValue.Of(Of(a[0]).IsV4 ? 4L : 6L)),
        Test("isUnspecified", ip => ip.IsUnspecified),
        Test("isLoopback", ip => ip.IsLoopback),
        Test("isLinkLocalMulticast", ip => ip.IsLinkLocalMulticast),
        Test("isLinkLocalUnicast", ip => ip.IsLinkLocalUnicast),
        Test("isGlobalUnicast", ip => ip.IsGlobalUnicast),
    ];

    private static CelFunction Test(string name, Func<IpAddress, bool> test) =>
        CelFunction.Member(name, $"{Type} -> bool", (_, a) => CelValue.Of(test(Of(a[0]))));

    private static IpAddress Of(in CelValue value) => (IpAddress)value.AsOpaque();

    private static CelValue Invalid(in CelValue text) =>
        CelError.Value($"IP Address {Values.TextQuoting.Quote(text.AsString())} parse error during conversion from string");
}
