using DotAi.Cel.Evaluation;
using DotAi.Cel.Values;

namespace DotAi.Cel.Libraries;

/// <summary>The strings extension. Positions count code points.</summary>
internal static class StringLibrary
{
    internal static CelLibrary Create() => new("strings", [.. Functions(FormatStyle.Specification, CelDialect.Specification), Reverse()]);

    /// <summary>The version Kubernetes enables: without reverse, and with its style of <c>format</c>.</summary>
    internal static CelLibrary CreateForKubernetes() => new("strings", Functions(LocalisedFormatStyle.Kubernetes, CelDialect.Kubernetes));

    private static IEnumerable<CelFunction> Functions(FormatStyle style, CelDialect dialect) =>
    [
        CelFunction.Member("charAt", "string, int -> string", (c, a) => StringPositions.CharAt(Read(c, a), a[1].AsInt())),
        CelFunction.Member("indexOf", "string, string -> int", (c, a) => StringPositions.IndexOf(Read(c, a), a[1].AsString(), 0, dialect)),
        CelFunction.Member("indexOf", "string, string, int -> int", (c, a) => StringPositions.IndexOf(Read(c, a), a[1].AsString(), a[2].AsInt(), dialect)),
        CelFunction.Member("lastIndexOf", "string, string -> int", (c, a) => StringPositions.LastIndexOf(Read(c, a), a[1].AsString(), null, dialect)),
        CelFunction.Member("lastIndexOf", "string, string, int -> int", (c, a) => StringPositions.LastIndexOf(Read(c, a), a[1].AsString(), a[2].AsInt(), dialect)),
        CelFunction.Member("substring", "string, int -> string", (c, a) => StringPositions.Substring(Read(c, a), a[1].AsInt(), null)),
        CelFunction.Member("substring", "string, int, int -> string", (c, a) => StringPositions.Substring(Read(c, a), a[1].AsInt(), a[2].AsInt())),
        CelFunction.Member("lowerAscii", "string -> string", (c, a) => CelValue.Of(string.Create(Read(c, a).Length, a[0].AsString(), Lower))),
        CelFunction.Member("upperAscii", "string -> string", (c, a) => CelValue.Of(string.Create(Read(c, a).Length, a[0].AsString(), Upper))),
        CelFunction.Member("trim", "string -> string", (c, a) => CelValue.Of(Read(c, a).Trim())),
        CelFunction.Member("replace", "string, string, string -> string", (c, a) => StringParts.Replace(c, Read(c, a), a[1].AsString(), a[2].AsString(), -1)),
        CelFunction.Member("replace", "string, string, string, int -> string", (c, a) => StringParts.Replace(c, Read(c, a), a[1].AsString(), a[2].AsString(), a[3].AsInt())),
        CelFunction.Member("split", "string, string -> list(string)", (c, a) => StringParts.Split(c, Read(c, a), a[1].AsString(), -1)),
        CelFunction.Member("split", "string, string, int -> list(string)", (c, a) => StringParts.Split(c, Read(c, a), a[1].AsString(), a[2].AsInt())),
        CelFunction.Member("join", "list(string) -> string", (c, a) => StringParts.Join(c, a[0].AsList(), "")),
        CelFunction.Member("join", "list(string), string -> string", (c, a) => StringParts.Join(c, a[0].AsList(), a[1].AsString())),
        CelFunction.Member("format", "string, list(dyn) -> string", (c, a) => new StringFormat(c, Read(c, a), a[1].AsList(), style).Apply()),
        CelFunction.Global("strings.quote", "string -> string", (c, a) => CelValue.Of(TextQuoting.Quote(Read(c, a)))),
    ];

    private static CelFunction Reverse() => CelFunction.Member("reverse", "string -> string", (c, a) => StringParts.Reverse(Read(c, a)));

    /// <summary>The text a function works on, once reading it is charged.</summary>
    private static string Read(CelContext context, ReadOnlySpan<CelValue> arguments)
    {
        var text = arguments[0].AsString();
        context.Charge(Costs.Traversal(text.Length));
        return text;
    }

    private static void Lower(Span<char> target, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            target[i] = char.IsAsciiLetterUpper(text[i]) ? (char)(text[i] | 0x20) : text[i];
        }
    }

    private static void Upper(Span<char> target, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            target[i] = char.IsAsciiLetterLower(text[i]) ? (char)(text[i] & ~0x20) : text[i];
        }
    }
}
