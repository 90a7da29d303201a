namespace DotAi.Cel.Syntax;

/// <summary>The function names operators stand for, as the specification writes them.</summary>
internal static class Operators
{
    internal const string Add = "_+_";
    internal const string Subtract = "_-_";
    internal const string Multiply = "_*_";
    internal const string Divide = "_/_";
    internal const string Modulo = "_%_";
    internal const string Negate = "-_";
    internal const string Not = "!_";
    internal const string Equal = "_==_";
    internal const string NotEqual = "_!=_";
    internal const string Less = "_<_";
    internal const string LessOrEqual = "_<=_";
    internal const string Greater = "_>_";
    internal const string GreaterOrEqual = "_>=_";
    internal const string In = "@in";
    internal const string Index = "_[_]";
    internal const string And = "_&&_";
    internal const string Or = "_||_";
    internal const string Conditional = "_?_:_";

    /// <summary>The operator of a token and how tightly it binds; zero when the token is no binary operator below the logical ones.</summary>
    internal static (string Function, int Precedence) Binary(TokenKind kind) => kind switch
    {
        TokenKind.Equal => (Equal, 1),
        TokenKind.NotEqual => (NotEqual, 1),
        TokenKind.Less => (Less, 1),
        TokenKind.LessOrEqual => (LessOrEqual, 1),
        TokenKind.Greater => (Greater, 1),
        TokenKind.GreaterOrEqual => (GreaterOrEqual, 1),
        TokenKind.In => (In, 1),
        TokenKind.Plus => (Add, 2),
        TokenKind.Minus => (Subtract, 2),
        TokenKind.Star => (Multiply, 3),
        TokenKind.Slash => (Divide, 3),
        TokenKind.Percent => (Modulo, 3),
        _ => ("", 0),
    };
}
