using System.Globalization;
using System.Text;

namespace DotAi.Cel.Syntax;

/// <summary>Reads string and bytes literals: raw, triple-quoted and with the escapes of the language.</summary>
internal sealed class StringLiteralReader
{
    private readonly string _text;
    private readonly IssueList _issues;
    private readonly int _start;
    private readonly StringBuilder _characters = new();
    private readonly List<byte> _octets = [];
    private bool _isBytes;
    private int _position;

    internal StringLiteralReader(string text, int start, IssueList issues)
    {
        _text = text;
        _issues = issues;
        _start = start;
        _position = start;
    }

    internal static bool StartsAt(string text, int position)
    {
        position += position < text.Length && text[position] is 'b' or 'B' ? 1 : 0;
        position += position < text.Length && text[position] is 'r' or 'R' ? 1 : 0;
        return position < text.Length && text[position] is '"' or '\'';
    }

    internal Token Read()
    {
        _isBytes = Accept('b', 'B');
        var raw = Accept('r', 'R');
        var quote = _text[_position];
        var triple = _text.AsSpan(_position).StartsWith([quote, quote, quote]);
        _position += triple ? 3 : 1;
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c == quote && (!triple || _text.AsSpan(_position).StartsWith([quote, quote, quote])))
            {
                _position += triple ? 3 : 1;
                return Finish();
            }

            if (c is '\n' or '\r' && !triple)
            {
                break;
            }

            Step(c, raw);
        }

        _issues.Add(_start, "Syntax error: unterminated string literal");
        return new(TokenKind.Invalid, _start, Math.Max(1, _position - _start));
    }

    private void Step(char c, bool raw)
    {
        if (c == '\\' && !raw)
        {
            Escape();
        }
        else if (c == '\\' && _position + 1 < _text.Length)
        {
            // A raw literal keeps the backslash, which still protects a quote.
            Append(_text[_position++]);
            Append(_text[_position++]);
        }
        else if (c == '\r')
        {
            Append('\n');
            _position += _position + 1 < _text.Length && _text[_position + 1] == '\n' ? 2 : 1;
        }
        else
        {
            Append(_text[_position++]);
        }
    }

    private Token Finish()
    {
        FlushBytes();
        var value = _isBytes ? CelValue.Of(_octets.ToArray()) : CelValue.Of(_characters.ToString());
        return new(TokenKind.Literal, _start, _position - _start, value);
    }

    private bool Accept(char lower, char upper)
    {
        if (_text[_position] != lower && _text[_position] != upper)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void Append(char c) => _characters.Append(c);

    private void FlushBytes()
    {
        if (_isBytes && _characters.Length > 0)
        {
            _octets.AddRange(Encoding.UTF8.GetBytes(_characters.ToString()));
            _characters.Clear();
        }
    }

    private void Escape()
    {
        var at = _position++;
        var code = _position < _text.Length ? _text[_position++] : '\0';
        char? simple = code switch
        {
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            '\\' or '?' or '"' or '\'' or '`' => code,
            _ => null,
        };
        if (simple is { } character)
        {
            Append(character);
            return;
        }

        var value = code switch
        {
            'x' or 'X' => Number(2, NumberStyles.AllowHexSpecifier),
            'u' when !_isBytes => Number(4, NumberStyles.AllowHexSpecifier),
            'U' when !_isBytes => Number(8, NumberStyles.AllowHexSpecifier),
            >= '0' and <= '3' => Octal(),
            _ => null,
        };
        AppendCode(at, value);
    }

    private void AppendCode(int at, long? value)
    {
        switch (value)
        {
            case null:
                _issues.Add(at, "Syntax error: invalid escape sequence");
                break;
            case { } octet when _isBytes:
                FlushBytes();
                _octets.Add((byte)octet);
                break;
            case { } scalar when scalar <= 0x10FFFF && Rune.IsValid((int)scalar):
                _characters.Append(new Rune((int)scalar).ToString());
                break;
            default:
                _issues.Add(at, "invalid unicode code point");
                break;
        }
    }

    private long? Number(int digits, NumberStyles style)
    {
        if (_position + digits > _text.Length || !long.TryParse(_text.AsSpan(_position, digits), style, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        _position += digits;
        return value;
    }

    private long? Octal()
    {
        var digits = _text.AsSpan(_position - 1, Math.Min(3, _text.Length - _position + 1));
        if (digits.Length < 3 || digits.ContainsAnyExceptInRange('0', '7'))
        {
            return null;
        }

        _position += 2;
        return ((digits[0] - '0') * 64) + ((digits[1] - '0') * 8) + (digits[2] - '0');
    }
}
