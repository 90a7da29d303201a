using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace DotAi.Schemas;

/// <summary>Reads the text of a <see cref="FieldPath"/>.</summary>
internal sealed class FieldPathParser(string text)
{
    private const int MaxLength = 4096;
    private const int MaxSegments = 256;

    private readonly ImmutableArray<FieldSegment>.Builder _segments = ImmutableArray.CreateBuilder<FieldSegment>();
    private int _at;

    /// <summary>Why the text cannot be read; empty when it can.</summary>
    public string Problem { get; private set; } = "";

    public static bool IsPlain(string name) => name.Length > 0 && name.All(IsPlain);

    public ImmutableArray<FieldSegment>? Read()
    {
        if (text.Length > MaxLength)
        {
            return Fail($"the path is longer than {MaxLength} characters");
        }

        while (_at < text.Length)
        {
            var read = text[_at] == '[' ? ReadBracket() : ReadName();
            if (!read || _segments.Count > MaxSegments)
            {
                return read ? Fail($"the path has more than {MaxSegments} steps") : null;
            }
        }

        return _segments.DrainToImmutable();
    }

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '$';

    private bool ReadName()
    {
        if (text[_at] == '.')
        {
            _at++;
        }
        else if (_segments.Count > 0)
        {
            return Fail("expected '.' or '['") is not null;
        }

        var start = _at;
        while (_at < text.Length && IsPlain(text[_at]))
        {
            _at++;
        }

        if (_at == start)
        {
            return Fail("expected the name of a field; names with other characters are written [\"…\"]") is not null;
        }

        _segments.Add(FieldSegment.Field(text[start.._at]));
        return true;
    }

    private bool ReadBracket()
    {
        _at++;
        var read = _at < text.Length && text[_at] switch
        {
            '"' => ReadQuoted(),
            '*' => ReadAny(),
            _ => ReadIndex(),
        };
        if (!read)
        {
            return Problem.Length == 0 && Fail("expected a number, '*' or a quoted name after '['") is not null;
        }

        if (_at >= text.Length || text[_at] != ']')
        {
            return Fail("expected ']'") is not null;
        }

        _at++;
        return true;
    }

    private bool ReadAny()
    {
        _at++;
        _segments.Add(FieldSegment.Any);
        return true;
    }

    private bool ReadIndex()
    {
        var start = _at;
        while (_at < text.Length && char.IsAsciiDigit(text[_at]))
        {
            _at++;
        }

        if (!int.TryParse(text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return false;
        }

        _segments.Add(FieldSegment.Item(index));
        return true;
    }

    private bool ReadQuoted()
    {
        var name = new StringBuilder();
        for (_at++; _at < text.Length && text[_at] != '"'; _at++)
        {
            if (text[_at] != '\\')
            {
                name.Append(text[_at]);
            }
            else if (!ReadEscape(name))
            {
                return false;
            }
        }

        if (_at >= text.Length)
        {
            return Fail("the quoted name does not end") is not null;
        }

        _at++;
        _segments.Add(FieldSegment.Field(name.ToString()));
        return true;
    }

    private bool ReadEscape(StringBuilder name)
    {
        _at++;
        switch (_at < text.Length ? text[_at] : '\0')
        {
            case '"' or '\\' or '/':
                name.Append(text[_at]);
                return true;
            case 'u' when _at + 4 < text.Length
                && ushort.TryParse(text.AsSpan(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                name.Append((char)code);
                _at += 4;
                return true;
            default:
                return Fail("expected \\\", \\\\ or \\uXXXX") is not null;
        }
    }

    /// <summary>Always null, so that callers can fail and return at once.</summary>
    private ImmutableArray<FieldSegment>? Fail(string problem)
    {
        Problem = $"'{(text.Length > 80 ? text[..80] + "…" : text)}' is not a field path: at character {_at + 1}, {problem}.";
        return null;
    }
}
