namespace DotAi.Cel.Syntax;

/// <summary>An expression's text, and positions in it as a person counts them.</summary>
internal sealed class SourceText(string text)
{
    private const int LongestShownLine = 500;

    internal string Text => text;

    internal CelIssue Issue(int position, string message)
    {
        position = Math.Clamp(position, 0, text.Length);
        var line = 1 + text.AsSpan(0, position).Count('\n');
        var start = position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;
        var end = text.IndexOf('\n', start);
        var whole = text[start..(end < 0 ? text.Length : end)].TrimEnd('\r').Replace('\t', ' ');
        var column = 1 + CodePoints(text.AsSpan(start, position - start));
        return whole.Length <= LongestShownLine
            ? new(message, line, column, whole)
            : new($"{message} (column {column})", line, 1, whole[..LongestShownLine] + "…");
    }

    internal static int CodePoints(ReadOnlySpan<char> span)
    {
        var count = span.Length;
        for (var i = 1; i < span.Length; i++)
        {
            if (char.IsSurrogatePair(span[i - 1], span[i]))
            {
                count--;
                i++;
            }
        }

        return count;
    }
}
