namespace DotAi.Cel.Syntax;

/// <summary>List, map and message literals, with optional elements and a trailing comma.</summary>
internal sealed class AggregateParser(string text, TokenCursor tokens, Parser parser)
{
    internal Expr List()
    {
        var position = tokens.Take().Start;
        var elements = new List<Expr>();
        var optional = new List<bool>();
        while (More(TokenKind.CloseBracket, elements.Count))
        {
            optional.Add(tokens.Accept(TokenKind.Question));
            elements.Add(parser.Expression());
        }

        return parser.Bounded(new Expr.ListOf(position, [.. elements], [.. optional]));
    }

    internal Expr Map()
    {
        var position = tokens.Take().Start;
        var entries = new List<MapEntry>();
        while (More(TokenKind.CloseBrace, entries.Count))
        {
            var optional = tokens.Accept(TokenKind.Question);
            var key = parser.Expression();
            tokens.Expect(TokenKind.Colon, "':'");
            entries.Add(new(key, parser.Expression(), optional));
        }

        return parser.Bounded(new Expr.MapOf(position, [.. entries]));
    }

    internal Expr Message(int position, string type)
    {
        tokens.Take();
        var fields = new List<MapEntry>();
        while (More(TokenKind.CloseBrace, fields.Count))
        {
            var optional = tokens.Accept(TokenKind.Question);
            var name = tokens.Current;
            if (name.Kind is not (TokenKind.Identifier or TokenKind.EscapedIdentifier))
            {
                tokens.Unexpected("a field name");
                tokens.SkipPast(TokenKind.CloseBrace);
                break;
            }

            tokens.Take();
            tokens.Expect(TokenKind.Colon, "':'");
            var key = new Expr.Literal(name.Start, CelValue.Of(name.TextIn(text)));
            fields.Add(new(key, parser.Expression(), optional));
        }

        return parser.Bounded(new Expr.Message(position, type, [.. fields]));
    }

    /// <summary>Whether another element follows; consumes separators, and the closing token at the end.</summary>
    private bool More(TokenKind close, int soFar)
    {
        if (tokens.Accept(close))
        {
            return false;
        }

        if (soFar == 0)
        {
            return !OnlyComma(close);
        }

        if (!tokens.Expect(TokenKind.Comma, close == TokenKind.CloseBracket ? "',' or ']'" : "',' or '}'"))
        {
            tokens.SkipPast(close);
            return false;
        }

        return !tokens.Accept(close);
    }

    /// <summary>The grammar allows a comma alone between the brackets.</summary>
    private bool OnlyComma(TokenKind close)
    {
        if (!tokens.Accept(TokenKind.Comma))
        {
            return false;
        }

        if (!tokens.Expect(close, "a closing bracket after the comma"))
        {
            tokens.SkipPast(close);
        }

        return true;
    }
}
