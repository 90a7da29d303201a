using System.Text;
using DotAi.Cel.Evaluation;
using DotAi.Cel.Values;

namespace DotAi.Cel.Libraries;

/// <summary>Splitting, joining and replacing, with the corner cases of Go's strings package.</summary>
internal static class StringParts
{
    internal static CelValue Split(CelContext context, string text, string separator, long limit)
    {
        if (limit == 0)
        {
            return CelValue.Of(ArrayList.Empty);
        }

        var most = limit < 0 ? int.MaxValue : (int)Math.Min(limit, int.MaxValue);
        var parts = separator.Length == 0 ? Explode(text, most) : text.Split(separator, most, StringSplitOptions.None);
        context.Charge(parts.Length);
        return CelValue.Of(new ArrayList(Array.ConvertAll(parts, CelValue.Of)));
    }

    internal static CelValue Join(CelContext context, CelList list, string separator)
    {
        context.Charge(list.Count);
        var size = (long)separator.Length * Math.Max(0, list.Count - 1);
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].Kind != CelKind.String)
            {
                return CelError.Value("no such overload: join of a list with an element that is no string");
            }

            size += list[i].AsString().Length;
        }

        context.Charge(Costs.Traversal(size));
        var joined = new StringBuilder();
        for (var i = 0; i < list.Count; i++)
        {
            joined.Append(i == 0 ? "" : separator).Append(list[i].AsString());
        }

        return CelValue.Of(joined.ToString());
    }

    internal static CelValue Replace(CelContext context, string text, string old, string replacement, long limit)
    {
        if (limit == 0 || old == replacement)
        {
            return CelValue.Of(text);
        }

        var most = limit < 0 ? long.MaxValue : limit;
        context.Charge(Costs.Traversal(Places(text, old, most) * replacement.Length));
        var result = new StringBuilder();
        var position = 0;
        for (long done = 0; done < most; done++)
        {
            var found = old.Length == 0 ? NextGap(text, position, done) : text.IndexOf(old, position, StringComparison.Ordinal);
            if (found < 0)
            {
                break;
            }

            result.Append(text, position, found - position).Append(replacement);
            position = found + old.Length;
        }

        return CelValue.Of(result.Append(text, position, text.Length - position).ToString());
    }

    internal static CelValue Reverse(string text)
    {
        var reversed = new StringBuilder(text.Length);
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var pair = i > 0 && char.IsSurrogatePair(text[i - 1], text[i]);
            reversed.Append(text, pair ? --i : i, pair ? 2 : 1);
        }

        return CelValue.Of(reversed.ToString());
    }

    /// <summary>Where an empty text is found next: before each code point and at the end.</summary>
    private static int NextGap(string text, int position, long done)
    {
        if (done == 0)
        {
            return 0;
        }

        if (position >= text.Length)
        {
            return -1;
        }

        return position + (position + 1 < text.Length && char.IsSurrogatePair(text[position], text[position + 1]) ? 2 : 1);
    }

    private static long Places(string text, string old, long most) =>
        Math.Min(most, old.Length == 0 ? text.Length + 1L : text.Length / old.Length);

    private static string[] Explode(string text, int most)
    {
        var parts = new List<string>();
        var position = 0;
        while (position < text.Length)
        {
            var length = parts.Count == most - 1 ? text.Length - position
                : position + 1 < text.Length && char.IsSurrogatePair(text[position], text[position + 1]) ? 2 : 1;
            parts.Add(text.Substring(position, length));
            position += length;
        }

        return [.. parts];
    }
}
