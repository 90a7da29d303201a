namespace DotAi.Cel.Syntax;

/// <summary>An entry of a map literal, or a field of a message, whose key is then a string literal.</summary>
internal sealed record MapEntry(Expr Key, Expr Value, bool Optional);
