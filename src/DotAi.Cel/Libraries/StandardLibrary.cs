using DotAi.Cel.Syntax;

namespace DotAi.Cel.Libraries;

/// <summary>What the specification's list of standard definitions contains.</summary>
internal static class StandardLibrary
{
    private static readonly (string Name, CelValue Value)[] Types =
    [
        .. ((CelType[])
        [
            CelType.Bool, CelType.Int, CelType.UInt, CelType.Double, CelType.String, CelType.Bytes, CelType.Null, CelType.AnyList,
            CelType.AnyMap, CelType.AnyType, CelType.Timestamp, CelType.Duration,
        ]).Select(t => (t.Name, CelValue.Of(t))),
    ];

    internal static CelLibrary Create() => Create([.. StandardMacros.All, StandardMacros.ExistsOne]);

    internal static CelLibrary CreateForKubernetes() => Create(StandardMacros.All);

    private static CelLibrary Create(Macro[] macros) => new(
        "standard",
        [.. OperatorLibrary.Functions(), .. ConversionLibrary.Functions(), .. TextLibrary.Functions(), .. TimeLibrary.Functions()],
        macros,
        Types);
}
