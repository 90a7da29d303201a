namespace DotAi.Cel.Syntax;

/// <summary>
/// Recursive descent over the grammar of the language specification, with precedence climbing below the logical operators.
/// Reports what it can of the rest after an error. Nesting is bounded as in the reference implementation.
/// </summary>
internal sealed class Parser
{
    private readonly string _text;
    private readonly CelLimits _limits;
    private readonly IssueList _issues;
    private readonly MacroSet _macros;
    private readonly TokenCursor _tokens;
    private readonly PrimaryParser _primaries;
    private int _nesting;

    private Parser(string text, MacroSet macros, CelLimits limits, IssueList issues)
    {
        _text = text;
        _macros = macros;
        _limits = limits;
        _issues = issues;
        _tokens = new TokenCursor(text, new Lexer(text, issues).Read(), issues);
        _primaries = new PrimaryParser(text, _tokens, this, issues);
    }

    /// <summary>The syntax tree of an expression; not to be used when there are issues.</summary>
    internal static Expr Parse(string text, MacroSet macros, CelLimits limits, IssueList issues)
    {
        if (text.Length > limits.ExpressionLength)
        {
            issues.Add(0, $"expression code point size exceeds limit: size: {text.Length}, limit {limits.ExpressionLength}");
            return new Expr.Invalid(0);
        }

        var parser = new Parser(text, macros, limits, issues);
        if (parser._tokens.Current.Kind == TokenKind.End)
        {
            issues.Add(0, "Syntax error: the expression is empty");
            return new Expr.Invalid(0);
        }

        try
        {
            var root = parser.Expression();
            parser._tokens.ExpectEnd();
            return root;
        }
        catch (NestingException)
        {
            return new Expr.Invalid(0);
        }
    }

    /// <summary>conditional := or ['?' or ':' conditional]</summary>
    internal Expr Expression()
    {
        if (++_nesting > Nesting)
        {
            throw TooDeep(_tokens.Current.Start, "expression recursion limit exceeded");
        }

        var condition = Or();
        if (_tokens.Current.Kind == TokenKind.Question)
        {
            var position = _tokens.Take().Start;
            var whenTrue = Or();
            _tokens.Expect(TokenKind.Colon, "':'");
            condition = Bounded(new Expr.Conditional(position, condition, whenTrue, Expression()));
        }

        _nesting--;
        return condition;
    }

    /// <summary>The syntax a call stands for, once macros are expanded.</summary>
    internal Expr Call(Expr.Call call) => Bounded(_macros.Expand(call, _issues));

    /// <summary>The node itself, unless the tree has become deeper than allowed.</summary>
    internal Expr Bounded(Expr node) =>
        node.Depth <= Nesting ? node : throw TooDeep(node.Position, "max recursion depth exceeded");

    private int Nesting => _limits.Nesting;

    private NestingException TooDeep(int position, string message)
    {
        _issues.Add(position, $"{message}: {_limits.Nesting}");
        return new NestingException();
    }

    private Expr Or() => Chain(TokenKind.Or, isAnd: false);

    private Expr Chain(TokenKind separator, bool isAnd)
    {
        var first = isAnd ? Binary(1) : Chain(TokenKind.And, isAnd: true);
        if (_tokens.Current.Kind != separator)
        {
            return first;
        }

        var position = _tokens.Current.Start;
        var terms = new List<Expr> { first };
        while (_tokens.Accept(separator))
        {
            terms.Add(isAnd ? Binary(1) : Chain(TokenKind.And, isAnd: true));
        }

        return Bounded(new Expr.Logical(position, isAnd, [.. terms]));
    }

    private Expr Binary(int minimum)
    {
        var left = Unary();
        while (Operators.Binary(_tokens.Current.Kind) is { Precedence: > 0 } found && found.Precedence >= minimum)
        {
            var position = _tokens.Take().Start;
            var right = Binary(found.Precedence + 1);
            left = Bounded(new Expr.Call(position, found.Function, null, left, right));
        }

        return left;
    }

    private Expr Unary()
    {
        var first = _tokens.Current;
        if (first.Kind is not (TokenKind.Not or TokenKind.Minus))
        {
            return _primaries.Member();
        }

        var count = 0;
        while (_tokens.Accept(first.Kind))
        {
            count++;
        }

        if (first.Kind == TokenKind.Minus && count == 1 && _tokens.Current.Number is NumberForm.Int or NumberForm.Double)
        {
            return _primaries.NegativeNumber(first.Start);
        }

        var operand = _primaries.Member();
        var function = first.Kind == TokenKind.Not ? Operators.Not : Operators.Negate;
        return count % 2 == 0 ? operand : Bounded(new Expr.Call(first.Start, function, null, operand));
    }
}
