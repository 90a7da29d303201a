using DotAi.Cel.Values;

namespace DotAi.Cel.Kubernetes;

/// <summary>A named format of text; validating gives all problems.</summary>
internal sealed class NamedFormat(string name, Func<string, IEnumerable<string>> validate) : CelOpaque
{
    internal static readonly CelType FormatType = CelType.Opaque("kubernetes.NamedFormat");

    public override CelType Type => FormatType;

    internal string Name => name;

    /// <summary>No value when the text is valid, else a list of problems.</summary>
    internal CelValue Validate(string text)
    {
        var problems = validate(text).Select(CelValue.Of).ToArray();
        return problems.Length == 0 ? CelValue.None : CelValue.OptionalOf(CelValue.Of(new ArrayList(problems)));
    }

    public override bool Equals(object? obj) => obj is NamedFormat other && name == other.Name;

    public override int GetHashCode() => name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => name;
}
