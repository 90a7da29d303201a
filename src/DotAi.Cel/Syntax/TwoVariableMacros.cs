namespace DotAi.Cel.Syntax;

/// <summary>Macros with an index or key beside the value: all, exists, existsOne, transformList, transformMap, transformMapEntry.</summary>
internal static class TwoVariableMacros
{
    internal static readonly Macro[] All =
    [
        new("all", 3, true, (c, i) => Expand(c, i, ComprehensionKind.All, c.Arguments[2], null)),
        new("exists", 3, true, (c, i) => Expand(c, i, ComprehensionKind.Exists, c.Arguments[2], null)),
        new("existsOne", 3, true, (c, i) => Expand(c, i, ComprehensionKind.ExistsOne, c.Arguments[2], null)),
        new("exists_one", 3, true, (c, i) => Expand(c, i, ComprehensionKind.ExistsOne, c.Arguments[2], null)),
        new("transformList", 3, true, (c, i) => Expand(c, i, ComprehensionKind.List, null, c.Arguments[2])),
        new("transformList", 4, true, (c, i) => Expand(c, i, ComprehensionKind.List, c.Arguments[2], c.Arguments[3])),
        new("transformMap", 3, true, (c, i) => Expand(c, i, ComprehensionKind.MapValues, null, c.Arguments[2])),
        new("transformMap", 4, true, (c, i) => Expand(c, i, ComprehensionKind.MapValues, c.Arguments[2], c.Arguments[3])),
        new("transformMapEntry", 3, true, (c, i) => Expand(c, i, ComprehensionKind.MapEntries, null, c.Arguments[2])),
        new("transformMapEntry", 4, true, (c, i) => Expand(c, i, ComprehensionKind.MapEntries, c.Arguments[2], c.Arguments[3])),
    ];

    private static Expr Expand(Expr.Call call, IssueList issues, ComprehensionKind kind, Expr? filter, Expr? result)
    {
        var first = StandardMacros.Variable(call.Arguments[0], issues);
        var second = StandardMacros.Variable(call.Arguments[1], issues);
        if (first is null || second is null)
        {
            return new Expr.Invalid(call.Position);
        }

        if (first == second)
        {
            issues.Add(call.Arguments[1].Position, $"duplicate variable name: {first}");
            return new Expr.Invalid(call.Position);
        }

        return new Expr.Comprehension(call.Position, kind, call.Target!, first, second, filter, result);
    }
}
