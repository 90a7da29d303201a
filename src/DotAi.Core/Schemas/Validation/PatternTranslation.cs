using System.Text;

namespace DotAi.Schemas.Validation;

/// <summary>
/// Rewrites a regular expression of the RE2 dialect (Go's regexp/syntax, which the API server uses) where .NET would read it
/// differently: ASCII classes, POSIX classes, <c>$</c> before a last newline, named groups, quoted text, single-letter properties.
/// </summary>
internal static class PatternTranslation
{
    private static readonly Dictionary<string, string> PosixClasses = new(StringComparer.Ordinal)
    {
        ["alnum"] = "0-9A-Za-z",
        ["alpha"] = "A-Za-z",
        ["ascii"] = @"\x00-\x7F",
        ["blank"] = @"\t ",
        ["cntrl"] = @"\x00-\x1F\x7F",
        ["digit"] = "0-9",
        ["graph"] = "!-~",
        ["lower"] = "a-z",
        ["print"] = " -~",
        ["punct"] = @"!-/:-@\[-`{-~",
        ["space"] = @"\t\n\v\f\r ",
        ["upper"] = "A-Z",
        ["word"] = "0-9A-Za-z_",
        ["xdigit"] = "0-9A-Fa-f",
    };

    public static string ToDotNet(string pattern)
    {
        var output = new StringBuilder(pattern.Length + 16);
        var inClass = false;
        for (var at = 0; at < pattern.Length;)
        {
            at += inClass ? InClass(pattern, at, output, ref inClass) : Outside(pattern, at, output, ref inClass);
        }

        return output.ToString();
    }

    /// <summary>Each step appends the translation of what begins here and returns how many characters it took.</summary>
    private static int Outside(string pattern, int at, StringBuilder output, ref bool inClass)
    {
        var rest = pattern.AsSpan(at);
        switch (rest)
        {
            case ['\\', 'Q', ..]: return Quoted(rest, output);
            case ['\\', ..]: return Escape(rest, output, inClass: false);
            case ['$', ..] when !pattern.Contains("(?m", StringComparison.Ordinal): output.Append(@"\z"); return 1;
            case ['(', '?', 'P', '<', ..]: output.Append("(?<"); return 4;
            case ['[', '^', ']', ..]: output.Append(@"[^\]"); inClass = true; return 3;
            case ['[', ']', ..]: output.Append(@"[\]"); inClass = true; return 2;
            case ['[', '^', ..]: output.Append("[^"); inClass = true; return 2;
            case ['[', ..]: output.Append('['); inClass = true; return 1;
            default: output.Append(rest[0]); return 1;
        }
    }

    private static int InClass(string pattern, int at, StringBuilder output, ref bool inClass)
    {
        var rest = pattern.AsSpan(at);
        switch (rest)
        {
            case ['\\', ..]: return Escape(rest, output, inClass: true);
            case [']', ..]: output.Append(']'); inClass = false; return 1;
            case ['[', ':', ..] when Posix(rest, output) is > 0 and var length: return length;
            case ['[', ..]: output.Append(@"\["); return 1;
            default: output.Append(rest[0]); return 1;
        }
    }

    private static int Posix(ReadOnlySpan<char> rest, StringBuilder output)
    {
        var end = rest.IndexOf(":]");
        if (end < 2 || !PosixClasses.TryGetValue(rest[2..end].ToString(), out var members))
        {
            return 0;
        }

        output.Append(members);
        return end + 2;
    }

    private static int Quoted(ReadOnlySpan<char> rest, StringBuilder output)
    {
        var end = rest[2..].IndexOf(@"\E");
        var text = end < 0 ? rest[2..] : rest.Slice(2, end);
        output.Append(System.Text.RegularExpressions.Regex.Escape(text.ToString()));
        return end < 0 ? rest.Length : end + 4;
    }

    private static int Escape(ReadOnlySpan<char> rest, StringBuilder output, bool inClass)
    {
        switch (rest)
        {
            case ['\\', 'd', ..]: output.Append(inClass ? "0-9" : "[0-9]"); return 2;
            case ['\\', 'w', ..]: output.Append(inClass ? "0-9A-Za-z_" : "[0-9A-Za-z_]"); return 2;
            case ['\\', 's', ..]: output.Append(inClass ? @"\t\n\f\r " : @"[\t\n\f\r ]"); return 2;
            case ['\\', 'D', ..] when !inClass: output.Append("[^0-9]"); return 2;
            case ['\\', 'W', ..] when !inClass: output.Append("[^0-9A-Za-z_]"); return 2;
            case ['\\', 'S', ..] when !inClass: output.Append(@"[^\t\n\f\r ]"); return 2;
            case ['\\', 'p' or 'P', not '{', ..]: output.Append(rest[..2]).Append('{').Append(rest[2]).Append('}'); return 3;
            case ['\\', 'x', '{', ..] when rest.IndexOf('}') is > 3 and <= 7 and var end:
                output.Append(@"\u").Append(rest[3..end].ToString().PadLeft(4, '0'));
                return end + 1;
            case ['\\', _, ..]: output.Append(rest[..2]); return 2;
            default: output.Append('\\'); return 1;
        }
    }
}
