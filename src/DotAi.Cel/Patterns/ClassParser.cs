namespace DotAi.Cel.Patterns;

/// <summary>Bracketed classes.</summary>
internal static class ClassParser
{
    /// <summary>A class; the reader stands at its opening bracket.</summary>
    internal static RuneSet Parse(PatternReader reader, RegexFlags flags)
    {
        var start = reader.Position;
        reader.Position++;
        var negated = reader.Accept("^");
        var ranges = new List<(int, int)>();
        var named = new HashSet<RuneSet>();
        for (var first = true; first || reader.Current != ']'; first = false)
        {
            if (reader.AtEnd)
            {
                throw new RegexSyntaxException($"missing closing ]: `{reader.From(start)}`");
            }

            // A minus is a character at the ends of a class only.
            if (reader.Current == '-' && !first && !reader.Looking("-]"))
            {
                throw new RegexSyntaxException($"invalid character class range: `{reader.From(start)}-`");
            }

            ranges.AddRange(Item(reader, flags, named));
        }

        reader.Position++;
        var set = new RuneSet(ranges);
        set = flags.HasFlag(RegexFlags.FoldCase) ? CaseFolding.Fold(set) : set;
        return negated ? set.Negated() : set;
    }

    private static IReadOnlyList<(int, int)> Item(PatternReader reader, RegexFlags flags, HashSet<RuneSet> seen)
    {
        if (reader.Looking("[:") && Posix(reader) is { } named)
        {
            return named.Ranges;
        }

        if (EscapeParser.Class(reader, flags.HasFlag(RegexFlags.FoldCase)) is { } set)
        {
            // A large class that is repeated adds nothing.
            return seen.Add(set) ? set.Ranges : [];
        }

        var start = reader.Position;
        var low = Character(reader);
        if (reader.Current != '-' || reader.Looking("-]"))
        {
            return [(low, low)];
        }

        reader.Position++;
        if (reader.AtEnd)
        {
            throw new RegexSyntaxException($"missing closing ]: `{reader.From(start)}`");
        }

        var high = Character(reader);
        return low <= high ? [(low, high)] : throw new RegexSyntaxException($"invalid character class range: `{reader.From(start)}`");
    }

    private static int Character(PatternReader reader) => reader.Accept("\\") ? EscapeParser.Character(reader) : reader.TakeRune();

    private static RuneSet? Posix(PatternReader reader)
    {
        var start = reader.Position;
        reader.Position += 2;
        var name = reader.TakeUntil(":]");
        if (name is null)
        {
            reader.Position = start;
            return null;
        }

        var negated = name.StartsWith('^');
        var set = CharacterClasses.Posix(negated ? name[1..] : name)
            ?? throw new RegexSyntaxException($"invalid character class range: `[:{name}:]`");
        return negated ? set.Negated() : set;
    }
}
