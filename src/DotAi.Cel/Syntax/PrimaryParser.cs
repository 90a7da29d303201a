namespace DotAi.Cel.Syntax;

/// <summary>Literals, names, calls, lists, maps and messages, and the selections that follow them.</summary>
internal sealed class PrimaryParser(string text, TokenCursor tokens, Parser parser, IssueList issues)
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace",
        "return", "var", "void", "while",
    };

    internal Expr Member() => Suffixes(Primary());

    internal Expr NegativeNumber(int position) => Suffixes(Number(tokens.Take(), position, negative: true));

    private Expr Suffixes(Expr operand)
    {
        while (true)
        {
            var position = tokens.Current.Start;
            if (tokens.Accept(TokenKind.Dot))
            {
                operand = Field(operand, position);
            }
            else if (tokens.Accept(TokenKind.OpenBracket))
            {
                var optional = tokens.Accept(TokenKind.Question);
                var key = parser.Expression();
                Close(TokenKind.CloseBracket, "']'");
                operand = parser.Bounded(new Expr.Index(position, operand, key, optional));
            }
            else if (tokens.Current.Kind == TokenKind.OpenBrace && QualifiedName(operand) is { } type)
            {
                operand = new AggregateParser(text, tokens, parser).Message(operand.Position, type);
            }
            else
            {
                return operand;
            }
        }
    }

    private Expr Field(Expr operand, int position)
    {
        var optional = tokens.Accept(TokenKind.Question);
        if (tokens.Current.Kind is not (TokenKind.Identifier or TokenKind.EscapedIdentifier))
        {
            tokens.Unexpected("a field or function name");
            return new Expr.Invalid(position);
        }

        var name = tokens.Take();
        if (name.Kind == TokenKind.Identifier && !optional && tokens.Current.Kind == TokenKind.OpenParen)
        {
            var open = tokens.Take().Start;
            return parser.Call(new Expr.Call(open, name.TextIn(text), operand, Arguments()));
        }

        return parser.Bounded(new Expr.Select(position, operand, name.TextIn(text), optional));
    }

    private Expr Primary()
    {
        var token = tokens.Current;
        switch (token.Kind)
        {
            case TokenKind.Literal:
                tokens.Take();
                return token.Number == NumberForm.None ? new Expr.Literal(token.Start, token.Value) : Number(token, token.Start, negative: false);
            case TokenKind.True or TokenKind.False:
                tokens.Take();
                return new Expr.Literal(token.Start, CelValue.Of(token.Kind == TokenKind.True));
            case TokenKind.Null:
                tokens.Take();
                return new Expr.Literal(token.Start, CelValue.Null);
            case TokenKind.OpenParen:
                tokens.Take();
                var inner = parser.Expression();
                Close(TokenKind.CloseParen, "')'");
                return inner;
            case TokenKind.OpenBracket:
                return new AggregateParser(text, tokens, parser).List();
            case TokenKind.OpenBrace:
                return new AggregateParser(text, tokens, parser).Map();
            case TokenKind.Identifier or TokenKind.Dot:
                return Named();
            default:
                return NotAnExpression(token);
        }
    }

    private Expr.Invalid NotAnExpression(Token token)
    {
        tokens.Unexpected("an expression");
        if (token.Kind is not (TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace or TokenKind.Comma or TokenKind.Colon))
        {
            tokens.Take();
        }

        return new Expr.Invalid(token.Start);
    }

    private Expr Named()
    {
        var position = tokens.Current.Start;
        var rooted = tokens.Accept(TokenKind.Dot);
        if (tokens.Current.Kind != TokenKind.Identifier)
        {
            tokens.Unexpected("a name");
            return new Expr.Invalid(position);
        }

        var token = tokens.Take();
        var name = token.TextIn(text);
        if (Reserved.Contains(name))
        {
            issues.Add(token.Start, $"reserved identifier: {name}");
        }

        name = rooted ? "." + name : name;
        if (tokens.Current.Kind != TokenKind.OpenParen)
        {
            return new Expr.Name(position, name);
        }

        var open = tokens.Take().Start;
        return parser.Call(new Expr.Call(open, name, null, Arguments()));
    }

    private Expr[] Arguments()
    {
        var arguments = new List<Expr>();
        if (tokens.Accept(TokenKind.CloseParen))
        {
            return [];
        }

        do
        {
            arguments.Add(parser.Expression());
        }
        while (tokens.Accept(TokenKind.Comma));
        Close(TokenKind.CloseParen, "',' or ')'");
        return [.. arguments];
    }

    private void Close(TokenKind close, string what)
    {
        if (!tokens.Expect(close, what))
        {
            tokens.SkipPast(close);
        }
    }

    private Expr Number(Token token, int position, bool negative)
    {
        if (NumberReader.ValueOf(token, text, negative) is { } value)
        {
            return new Expr.Literal(position, value);
        }

        var kind = token.Number switch { NumberForm.UInt => "uint", NumberForm.Double => "double", _ => "int" };
        issues.Add(position, $"invalid {kind} literal: out of range");
        return new Expr.Invalid(position);
    }

    private static string? QualifiedName(Expr expr) => expr switch
    {
        Expr.Name { Text: var name } => name,
        Expr.Select { TestOnly: false, Optional: false } select when QualifiedName(select.Operand) is { } qualifier => $"{qualifier}.{select.Field}",
        _ => null,
    };
}
