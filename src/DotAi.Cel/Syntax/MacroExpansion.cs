namespace DotAi.Cel.Syntax;

/// <summary>Expands a macro call; problems go to <paramref name="issues"/>.</summary>
internal delegate Expr? MacroExpansion(Expr.Call call, IssueList issues);
