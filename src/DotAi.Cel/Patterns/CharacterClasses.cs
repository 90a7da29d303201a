using System.Collections.Concurrent;
using System.Globalization;

namespace DotAi.Cel.Patterns;

/// <summary>The named classes of RE2: Perl's, POSIX's and Unicode's general categories.</summary>
internal static class CharacterClasses
{
    // One instance for each form of a category, however often patterns name it: there are few, and each is large.
    private static readonly ConcurrentDictionary<(string Name, bool Negated, bool FoldCase), RuneSet?> Categories = new();

    private static readonly Dictionary<string, UnicodeCategory[]> CategoryNames = new(StringComparer.Ordinal)
    {
        ["Lu"] = [UnicodeCategory.UppercaseLetter],
        ["Ll"] = [UnicodeCategory.LowercaseLetter],
        ["Lt"] = [UnicodeCategory.TitlecaseLetter],
        ["Lm"] = [UnicodeCategory.ModifierLetter],
        ["Lo"] = [UnicodeCategory.OtherLetter],
        ["Mn"] = [UnicodeCategory.NonSpacingMark],
        ["Mc"] = [UnicodeCategory.SpacingCombiningMark],
        ["Me"] = [UnicodeCategory.EnclosingMark],
        ["Nd"] = [UnicodeCategory.DecimalDigitNumber],
        ["Nl"] = [UnicodeCategory.LetterNumber],
        ["No"] = [UnicodeCategory.OtherNumber],
        ["Pc"] = [UnicodeCategory.ConnectorPunctuation],
        ["Pd"] = [UnicodeCategory.DashPunctuation],
        ["Ps"] = [UnicodeCategory.OpenPunctuation],
        ["Pe"] = [UnicodeCategory.ClosePunctuation],
        ["Pi"] = [UnicodeCategory.InitialQuotePunctuation],
        ["Pf"] = [UnicodeCategory.FinalQuotePunctuation],
        ["Po"] = [UnicodeCategory.OtherPunctuation],
        ["Sm"] = [UnicodeCategory.MathSymbol],
        ["Sc"] = [UnicodeCategory.CurrencySymbol],
        ["Sk"] = [UnicodeCategory.ModifierSymbol],
        ["So"] = [UnicodeCategory.OtherSymbol],
        ["Zs"] = [UnicodeCategory.SpaceSeparator],
        ["Zl"] = [UnicodeCategory.LineSeparator],
        ["Zp"] = [UnicodeCategory.ParagraphSeparator],
        ["Cc"] = [UnicodeCategory.Control],
        ["Cf"] = [UnicodeCategory.Format],
        ["Cs"] = [UnicodeCategory.Surrogate],
        ["Co"] = [UnicodeCategory.PrivateUse],
    };

    internal static RuneSet? Perl(char name) => name switch
    {
        'd' => new([('0', '9')]),
        'w' => new([('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')]),
        's' => new([('\t', '\n'), ('\f', '\r'), (' ', ' ')]),
        'D' or 'W' or 'S' => Perl(char.ToLowerInvariant(name))!.Negated(),
        _ => null,
    };

    internal static RuneSet? Posix(string name) => name switch
    {
        "alnum" => new([('0', '9'), ('A', 'Z'), ('a', 'z')]),
        "alpha" => new([('A', 'Z'), ('a', 'z')]),
        "ascii" => new([(0, 127)]),
        "blank" => new([('\t', '\t'), (' ', ' ')]),
        "cntrl" => new([(0, 31), (127, 127)]),
        "digit" => Perl('d'),
        "graph" => new([('!', '~')]),
        "lower" => new([('a', 'z')]),
        "print" => new([(' ', '~')]),
        "punct" => new([('!', '/'), (':', '@'), ('[', '`'), ('{', '~')]),
        "space" => new([('\t', '\r'), (' ', ' ')]),
        "upper" => new([('A', 'Z')]),
        "word" => Perl('w'),
        "xdigit" => new([('0', '9'), ('A', 'F'), ('a', 'f')]),
        _ => null,
    };

    /// <summary>A general category, or a group of them by its first letter; null for anything else, scripts among them.</summary>
    internal static RuneSet? Unicode(string name, bool negated, bool foldCase) =>
        name == "Any" || (name.Length is 1 or 2 && CategoryNames.Keys.Any(k => k.StartsWith(name, StringComparison.Ordinal)))
            ? Categories.GetOrAdd((name, negated, foldCase), Build)
            : null;

    private static RuneSet? Build((string Name, bool Negated, bool FoldCase) form)
    {
        if (form.Negated)
        {
            return Unicode(form.Name, negated: false, form.FoldCase)?.Negated();
        }

        if (form.FoldCase)
        {
            return Unicode(form.Name, negated: false, foldCase: false) is { } plain ? CaseFolding.Fold(plain) : null;
        }

        return form.Name == "Any" ? RuneSet.Everything : Build(form.Name);
    }

    private static RuneSet? Build(string name)
    {
        var wanted = CategoryNames.Where(c => c.Key.StartsWith(name, StringComparison.Ordinal)).SelectMany(c => c.Value).ToHashSet();
        if (wanted.Count == 0)
        {
            return null;
        }

        var ranges = new List<(int, int)>();
        var start = -1;
        for (var code = 0; code <= RuneSet.Highest + 1; code++)
        {
            var inside = code <= RuneSet.Highest && wanted.Contains(CharUnicodeInfo.GetUnicodeCategory(code));
            if (inside && start < 0)
            {
                start = code;
            }
            else if (!inside && start >= 0)
            {
                ranges.Add((start, code - 1));
                start = -1;
            }
        }

        return new(ranges);
    }
}
