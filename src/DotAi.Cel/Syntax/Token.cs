namespace DotAi.Cel.Syntax;

/// <summary>A token; <paramref name="Value"/> is a literal's value or, for a number, its text, because a sign may come before it.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, CelValue Value = default, NumberForm Number = NumberForm.None)
{
    internal int End => Start + Length;

    internal string TextIn(string source) =>
        Kind == TokenKind.EscapedIdentifier ? source.Substring(Start + 1, Length - 2) : source.Substring(Start, Length);
}
