using DotAi.Cel.Evaluation;
using DotAi.Cel.Patterns;
using DotAi.Cel.Values;

namespace DotAi.Cel.Libraries;

/// <summary>Sizes and the standard tests of text.</summary>
internal static class TextLibrary
{
    internal static IEnumerable<CelFunction> Functions()
    {
        foreach (var type in (string[])["string", "bytes", "list(A)", "map(A, B)"])
        {
            yield return CelFunction.Global("size", $"{type} -> int", Size);
            yield return CelFunction.Member("size", $"{type} -> int", Size);
        }

        yield return CelFunction.SelfCharging("contains", isMember: true, "string, string -> bool", (context, a) =>
        {
            context.Charge(Costs.Traversal(a[0].AsString().Length) * Costs.Traversal(a[1].AsString().Length));
            return CelValue.Of(a[0].AsString().Contains(a[1].AsString(), StringComparison.Ordinal));
        });
        yield return CelFunction.SelfCharging("startsWith", isMember: true, "string, string -> bool", (context, a) =>
        {
            context.Charge(Costs.Traversal(a[1].AsString().Length));
            return CelValue.Of(a[0].AsString().StartsWith(a[1].AsString(), StringComparison.Ordinal));
        });
        yield return CelFunction.SelfCharging("endsWith", isMember: true, "string, string -> bool", (context, a) =>
        {
            context.Charge(Costs.Traversal(a[1].AsString().Length));
            return CelValue.Of(a[0].AsString().EndsWith(a[1].AsString(), StringComparison.Ordinal));
        });
        yield return CelFunction.SelfCharging("matches", isMember: true, "string, string -> bool", Matches);
        yield return CelFunction.SelfCharging("matches", isMember: false, "string, string -> bool", Matches);
    }

    private static CelValue Size(CelContext context, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind switch
    {
        CelKind.String => CelValue.Of((long)CodePoints.Count(arguments[0].AsString())),
        _ => CelValue.Of(Costs.SizeOf(arguments[0])),
    };

    private static CelValue Matches(CelContext context, ReadOnlySpan<CelValue> arguments)
    {
        var text = arguments[0].AsString();
        var pattern = arguments[1].AsString();
        context.Charge(Costs.Traversal(text.Length + 1L) * ((pattern.Length + 3) / 4));
        return RegexCache.TryGet(pattern, out var regex, out var problem)
            ? CelValue.Of(regex.IsMatch(text))
            : CelError.Value($"error parsing regexp: {problem}");
    }
}
