namespace DotAi.Cel.Kubernetes;

/// <summary>Semantic versions.</summary>
internal static class SemverLibrary
{
    private const string Type = "kubernetes.Semver";

    internal static CelLibrary Create() => new("kubernetes.semver", Functions(), [], (Type, CelValue.Of(Semver.SemverType)));

    private static IEnumerable<CelFunction> Functions() =>
    [
        CelFunction.Global("semver", $"string -> {Type}", (_, a) => Read(a[0].AsString(), normalise: false)),
        CelFunction.Global("semver", $"string, bool -> {Type}", (_, a) => Read(a[0].AsString(), a[1].AsBool())),
        CelFunction.Global("isSemver", "string -> bool", (_, a) => CelValue.Of(!Read(a[0].AsString(), normalise: false).IsError)),
        CelFunction.Global("isSemver", "string, bool -> bool", (_, a) => CelValue.Of(!Read(a[0].AsString(), a[1].AsBool()).IsError)),
        CelFunction.Member("major", $"{Type} -> int", (_, a) => CelValue.Of((long)Of(a[0]).Major)),
        CelFunction.Member("minor", $"{Type} -> int", (_, a) => CelValue.Of((long)Of(a[0]).Minor)),
        CelFunction.Member("patch", $"{Type} -> int", (_, a) => CelValue.Of((long)Of(a[0]).Patch)),
        CelFunction.Member("isGreaterThan", $"{Type}, {Type} -> bool", (_, a) => CelValue.Of(Of(a[0]).CompareTo(Of(a[1])) > 0)),
        CelFunction.Member("isLessThan", $"{Type}, {Type} -> bool", (_, a) => CelValue.Of(Of(a[0]).CompareTo(Of(a[1])) < 0)),
        CelFunction.Member("compareTo", $"{Type}, {Type} -> int", (_, a) => CelValue.Of((long)Of(a[0]).CompareTo(Of(a[1])))),
    ];

    private static CelValue Read(string text, bool normalise) => Semver.Parse(normalise ? Semver.Normalise(text) : text) is { } version
        ? CelValue.Of(version)
        : CelError.Value($"no valid semantic version: {Values.TextQuoting.Quote(text)}");

    private static Semver Of(in CelValue value) => (Semver)value.AsOpaque();
}
