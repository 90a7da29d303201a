using System.Runtime.CompilerServices;

namespace DotAi.Cel.Patterns;

/// <summary>
/// Parses RE2 syntax (https://github.com/google/re2/wiki/Syntax) as Go's regexp/syntax accepts it with Perl flags.
/// </summary>
internal sealed class RegexParser(string pattern)
{
    private const int MostRepeats = 1000;
    private const int DeepestGroup = 1000;
    private readonly PatternReader _reader = new(pattern);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private RegexFlags _flags;
    private int _depth;

    internal static RegexNode Parse(string pattern)
    {
        var parser = new RegexParser(pattern);
        var node = parser.Alternation();
        return parser._reader.AtEnd ? node : throw new RegexSyntaxException($"unexpected ): `{pattern}`");
    }

    private RegexNode Alternation()
    {
        if (++_depth > DeepestGroup || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new RegexSyntaxException("expression nests too deeply");
        }

        var options = new List<RegexNode> { Concatenation() };
        while (_reader.Accept("|"))
        {
            options.Add(Concatenation());
        }

        _depth--;
        return options.Count == 1 ? options[0] : new RegexNode.Alternation(options);
    }

    private RegexNode.Concatenation Concatenation()
    {
        var parts = new List<RegexNode>();
        while (!_reader.AtEnd && _reader.Current is not ('|' or ')'))
        {
            if (_reader.Accept("\\Q"))
            {
                Quoted(parts);
            }
            else if (_reader.Current is '*' or '+' or '?' || (_reader.Current == '{' && TryCounts(out _, out _)))
            {
                Repetition(parts);
            }
            else if (Atom() is { } atom)
            {
                parts.Add(atom);
            }
        }

        return new RegexNode.Concatenation(parts);
    }

    private void Quoted(List<RegexNode> parts)
    {
        while (!_reader.AtEnd && !_reader.Accept("\\E"))
        {
            parts.Add(Literal(_reader.TakeRune()));
        }
    }

    private void Repetition(List<RegexNode> parts)
    {
        var start = _reader.Position;
        var counted = TryCounts(out var minimum, out var maximum, consume: true);
        if (!counted)
        {
            (minimum, maximum) = _reader.TakeRune() switch { '*' => (0, -1), '+' => (1, -1), _ => (0, 1) };
        }

        var lazy = _reader.Accept("?");
        if (parts.Count == 0)
        {
            throw new RegexSyntaxException($"missing argument to repetition operator: `{_reader.From(start)}`");
        }

        if (_reader.Current is '*' or '+' or '?' || (_reader.Current == '{' && TryCounts(out _, out _)))
        {
            _reader.Position++;
            throw new RegexSyntaxException($"invalid nested repetition operator: `{_reader.From(start)}`");
        }

        var repeat = new RegexNode.Repeat(parts[^1], minimum, maximum, _flags.HasFlag(RegexFlags.Ungreedy) == lazy);
        if (minimum > MostRepeats || maximum > MostRepeats || (maximum >= 0 && minimum > maximum) || (counted && repeat.Copies > MostRepeats))
        {
            throw new RegexSyntaxException($"invalid repeat count: `{_reader.From(start)}`");
        }

        parts[^1] = repeat;
    }

    /// <summary>Reads {n}, {n,} or {n,m}; anything else leaves the brace a character.</summary>
    private bool TryCounts(out int minimum, out int maximum, bool consume = false)
    {
        (minimum, maximum) = (0, 0);
        var start = _reader.Position;
        var found = false;
        if (_reader.Accept("{") && _reader.TakeNumber() is { } least)
        {
            (minimum, maximum) = (least, least);
            if (_reader.Accept(","))
            {
                maximum = _reader.Current == '}' ? -1 : _reader.TakeNumber() ?? -2;
            }

            found = maximum >= -1 && _reader.Accept("}");
        }

        _reader.Position = found && consume ? _reader.Position : start;
        return found;
    }

    private RegexNode? Atom()
    {
        switch (_reader.Current)
        {
            case '(':
                return Group();
            case '[':
                return new RegexNode.One(ClassParser.Parse(_reader, _flags));
            case '.':
                _reader.Position++;
                return new RegexNode.One(_flags.HasFlag(RegexFlags.DotAll) ? RuneSet.Everything : RuneSet.NotNewline);
            case '^':
                _reader.Position++;
                return new RegexNode.Assert(_flags.HasFlag(RegexFlags.MultiLine) ? AssertionKind.BeginLine : AssertionKind.BeginText);
            case '$':
                _reader.Position++;
                return new RegexNode.Assert(_flags.HasFlag(RegexFlags.MultiLine) ? AssertionKind.EndLine : AssertionKind.EndText);
            case '\\':
                return Escape();
            default:
                return Literal(_reader.TakeRune());
        }
    }

    private RegexNode Escape()
    {
        if (EscapeParser.Class(_reader, _flags.HasFlag(RegexFlags.FoldCase)) is { } set)
        {
            return new RegexNode.One(set);
        }

        AssertionKind? assertion = _reader switch
        {
            _ when _reader.Accept("\\A") => AssertionKind.BeginText,
            _ when _reader.Accept("\\z") => AssertionKind.EndText,
            _ when _reader.Accept("\\b") => AssertionKind.WordBoundary,
            _ when _reader.Accept("\\B") => AssertionKind.NotWordBoundary,
            _ => null,
        };
        if (assertion is { } kind)
        {
            return new RegexNode.Assert(kind);
        }

        _reader.Position++;
        return Literal(EscapeParser.Character(_reader));
    }

    private RegexNode.One Literal(int rune) => new(_flags.HasFlag(RegexFlags.FoldCase) ? CaseFolding.Fold(rune) : RuneSet.Of(rune));

    /// <summary>A group; null where it only sets flags.</summary>
    private RegexNode? Group()
    {
        var start = _reader.Position++;
        var outer = _flags;
        if (_reader.Accept("?P<") || (_reader.Looking("?<") && !_reader.Looking("?<=") && !_reader.Looking("?<!") && _reader.Accept("?<")))
        {
            Name(start);
        }
        else if (_reader.Accept("?") && !Flags(start))
        {
            return null;
        }

        var body = Alternation();
        if (!_reader.Accept(")"))
        {
            throw new RegexSyntaxException($"missing closing ): `{pattern}`");
        }

        _flags = outer;
        return body;
    }

    private void Name(int start)
    {
        var name = _reader.TakeUntil(">");
        if (name is null or "" || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
        {
            throw new RegexSyntaxException($"invalid named capture: `{_reader.From(start)}`");
        }

        if (!_names.Add(name))
        {
            throw new RegexSyntaxException($"duplicate capture group name: `{name}`");
        }
    }

    /// <summary>Reads the flags of a group; false when the group ends with them.</summary>
    private bool Flags(int start)
    {
        var (flags, negative, any) = (_flags, false, false);
        while (!_reader.AtEnd)
        {
            var c = _reader.TakeRune();
            RegexFlags? flag = c switch
            {
                'i' => RegexFlags.FoldCase,
                'm' => RegexFlags.MultiLine,
                's' => RegexFlags.DotAll,
                'U' => RegexFlags.Ungreedy,
                _ => null,
            };
            if (flag is { } known)
            {
                flags = negative ? flags & ~known : flags | known;
                any = true;
            }
            else if (c == '-' && !negative)
            {
                (negative, any) = (true, false);
            }
            else if (c is ':' or ')' && (any || !negative))
            {
                _flags = flags;
                return c == ':';
            }
            else
            {
                break;
            }
        }

        throw new RegexSyntaxException($"invalid or unsupported Perl syntax: `{_reader.From(start)}`");
    }
}
