namespace DotAi.Cel.Syntax;

/// <summary>A position in the tokens, and the words for what was met where something else was due.</summary>
internal sealed class TokenCursor(string text, List<Token> tokens, IssueList issues)
{
    private int _next;

    internal Token Current => tokens[_next];

    internal Token Take()
    {
        var token = tokens[_next];
        _next += token.Kind == TokenKind.End ? 0 : 1;
        return token;
    }

    internal bool Accept(TokenKind kind)
    {
        if (Current.Kind != kind)
        {
            return false;
        }

        Take();
        return true;
    }

    internal bool Expect(TokenKind kind, string what)
    {
        if (Accept(kind))
        {
            return true;
        }

        Unexpected(what);
        return false;
    }

    internal void Unexpected(string expected) =>
        issues.Add(Current.Start, $"Syntax error: unexpected {Shown(Current)}, expecting {expected}");

    internal void ExpectEnd()
    {
        while (Current.Kind != TokenKind.End)
        {
            Unexpected("the end of the expression or an operator");
            Take();
            return;
        }
    }

    /// <summary>Goes on after the closing token that matches, so that what follows can be looked at.</summary>
    internal void SkipPast(TokenKind close)
    {
        var depth = 0;
        while (Current.Kind != TokenKind.End)
        {
            var kind = Take().Kind;
            if (depth == 0 && kind == close)
            {
                return;
            }

            depth += kind switch
            {
                TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace => 1,
                TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace => -1,
                _ => 0,
            };
        }
    }

    private string Shown(Token token) => token.Kind == TokenKind.End
        ? "end of the expression"
        : $"'{(token.Length > 40 ? text.AsSpan(token.Start, 40) : text.AsSpan(token.Start, token.Length))}'";
}
