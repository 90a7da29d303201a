using DotAi.Cel.Evaluation;
using DotAi.Cel.Patterns;
using DotAi.Cel.Values;

namespace DotAi.Cel.Kubernetes;

/// <summary>find and findAll.</summary>
internal static class RegexLibrary
{
    internal static CelLibrary Create() => new(
        "kubernetes.regex",
        CelFunction.Member("find", "string, string -> string", Find),
        CelFunction.Member("findAll", "string, string -> list(string)", (c, a) => FindAll(c, a[0].AsString(), a[1].AsString(), -1)),
        CelFunction.Member("findAll", "string, string, int -> list(string)", (c, a) => FindAll(c, a[0].AsString(), a[1].AsString(), a[2].AsInt())));

    private static CelValue Find(CelContext context, ReadOnlySpan<CelValue> arguments)
    {
        var (text, pattern) = (arguments[0].AsString(), arguments[1].AsString());
        ChargeSearch(context, text, pattern);
        if (!RegexCache.TryGet(pattern, out var regex, out var problem))
        {
            return CelError.Value($"Illegal regex: {problem}");
        }

        return CelValue.Of(regex.Find(text, 0) is { } found ? text[found.Start..found.End] : "");
    }

    private static CelValue FindAll(CelContext context, string text, string pattern, long limit)
    {
        ChargeSearch(context, text, pattern);
        if (!RegexCache.TryGet(pattern, out var regex, out var problem))
        {
            return CelError.Value($"Illegal regex: {problem}");
        }

        var matches = new List<CelValue>();
        var position = 0;
        var previousEnd = -1;
        while (position <= text.Length && (limit < 0 || matches.Count < limit) && regex.Find(text, position) is { } found)
        {
            // As Go does, an empty match directly behind a match does not count.
            if (found.End > found.Start || found.Start != previousEnd)
            {
                // A search that starts over at each match may read the rest of the text again.
                ChargeSearch(context, text[found.Start..found.End], pattern);
                matches.Add(CelValue.Of(text[found.Start..found.End]));
            }

            previousEnd = found.End;
            position = found.End > found.Start ? found.End : Next(text, found.End);
        }

        return CelValue.Of(new ArrayList([.. matches]));
    }

    private static int Next(string text, int position) =>
        position + (position + 1 < text.Length && char.IsSurrogatePair(text[position], text[position + 1]) ? 2 : 1);

    private static void ChargeSearch(CelContext context, string text, string pattern) =>
        context.Charge(Costs.Traversal(text.Length + 1L) * ((pattern.Length + 3) / 4));
}
