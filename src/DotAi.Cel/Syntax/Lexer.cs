using System.Buffers;

namespace DotAi.Cel.Syntax;

/// <summary>Splits an expression into tokens. Every unreadable character is an issue of its own, and reading goes on after it.</summary>
internal sealed class Lexer(string text, IssueList issues)
{
    private static readonly SearchValues<char> Space = SearchValues.Create(" \t\r\n\f");
    private int _position;

    internal List<Token> Read()
    {
        var tokens = new List<Token>(16);
        Token token;
        do
        {
            SkipSpace();
            token = Next();
            _position = token.End;
            if (token.Kind != TokenKind.Invalid)
            {
                tokens.Add(token);
            }
        }
        while (token.Kind != TokenKind.End);
        return tokens;
    }

    private char At(int offset) => _position + offset < text.Length ? text[_position + offset] : '\0';

    private void SkipSpace()
    {
        while (_position < text.Length)
        {
            if (Space.Contains(text[_position]))
            {
                _position++;
            }
            else if (text[_position] == '/' && At(1) == '/')
            {
                var end = text.IndexOf('\n', _position);
                _position = end < 0 ? text.Length : end;
            }
            else
            {
                return;
            }
        }
    }

    private Token Next()
    {
        if (_position >= text.Length)
        {
            return new(TokenKind.End, text.Length, 0);
        }

        var first = text[_position];
        if (StringLiteralReader.StartsAt(text, _position))
        {
            return new StringLiteralReader(text, _position, issues).Read();
        }

        if (char.IsAsciiDigit(first) || (first == '.' && char.IsAsciiDigit(At(1))))
        {
            return NumberReader.Read(text, _position);
        }

        return IsIdentifierStart(first) ? Word() : first == '`' ? Escaped() : Symbol(first);
    }

    private Token Word()
    {
        var end = _position + 1;
        while (end < text.Length && (IsIdentifierStart(text[end]) || char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        var kind = text.AsSpan(_position, end - _position) switch
        {
            "true" => TokenKind.True,
            "false" => TokenKind.False,
            "null" => TokenKind.Null,
            "in" => TokenKind.In,
            _ => TokenKind.Identifier,
        };
        return new(kind, _position, end - _position);
    }

    private Token Escaped()
    {
        var end = _position + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '.' or '-' or '/' or ' '))
        {
            end++;
        }

        if (end < text.Length && text[end] == '`' && end > _position + 1)
        {
            return new(TokenKind.EscapedIdentifier, _position, end + 1 - _position);
        }

        return Unreadable("unterminated or invalid `escaped` identifier", end - _position);
    }

    private Token Symbol(char first)
    {
        var (kind, length) = (first, At(1)) switch
        {
            ('&', '&') => (TokenKind.And, 2),
            ('|', '|') => (TokenKind.Or, 2),
            ('=', '=') => (TokenKind.Equal, 2),
            ('!', '=') => (TokenKind.NotEqual, 2),
            ('<', '=') => (TokenKind.LessOrEqual, 2),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            ('<', _) => (TokenKind.Less, 1),
            ('>', _) => (TokenKind.Greater, 1),
            ('!', _) => (TokenKind.Not, 1),
            ('+', _) => (TokenKind.Plus, 1),
            ('-', _) => (TokenKind.Minus, 1),
            ('*', _) => (TokenKind.Star, 1),
            ('/', _) => (TokenKind.Slash, 1),
            ('%', _) => (TokenKind.Percent, 1),
            ('?', _) => (TokenKind.Question, 1),
            (':', _) => (TokenKind.Colon, 1),
            (',', _) => (TokenKind.Comma, 1),
            ('.', _) => (TokenKind.Dot, 1),
            ('(', _) => (TokenKind.OpenParen, 1),
            (')', _) => (TokenKind.CloseParen, 1),
            ('[', _) => (TokenKind.OpenBracket, 1),
            (']', _) => (TokenKind.CloseBracket, 1),
            ('{', _) => (TokenKind.OpenBrace, 1),
            ('}', _) => (TokenKind.CloseBrace, 1),
            _ => (TokenKind.Invalid, char.IsSurrogatePair(first, At(1)) ? 2 : 1),
        };
        return kind == TokenKind.Invalid
            ? Unreadable($"unexpected character '{text.AsSpan(_position, length)}'", length)
            : new(kind, _position, length);
    }

    private Token Unreadable(string message, int length)
    {
        issues.Add(_position, "Syntax error: " + message);
        return new(TokenKind.Invalid, _position, Math.Max(1, length));
    }

    private static bool IsIdentifierStart(char c) => char.IsAsciiLetter(c) || c == '_';
}
