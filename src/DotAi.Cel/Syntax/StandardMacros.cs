namespace DotAi.Cel.Syntax;

/// <summary>The macros of the language itself: has, all, exists, exists_one, map, filter.</summary>
internal static class StandardMacros
{
    internal static readonly Macro[] All =
    [
        new("has", 1, false, Has),
        new("all", 2, true, (c, i) => Predicate(c, i, ComprehensionKind.All)),
        new("exists", 2, true, (c, i) => Predicate(c, i, ComprehensionKind.Exists)),
        new("exists_one", 2, true, (c, i) => Predicate(c, i, ComprehensionKind.ExistsOne)),
        new("map", 2, true, (c, i) => Over(c, i, null, c.Arguments[1])),
        new("map", 3, true, (c, i) => Over(c, i, c.Arguments[1], c.Arguments[2])),
        new("filter", 2, true, (c, i) => Over(c, i, c.Arguments[1], c.Arguments[0])),
    ];

    /// <summary>The newer spelling of exists_one, which Kubernetes has for two variables only.</summary>
    internal static readonly Macro ExistsOne = new("existsOne", 2, true, (c, i) => Predicate(c, i, ComprehensionKind.ExistsOne));

    /// <summary>The simple name an argument must be to serve as a variable.</summary>
    internal static string? Variable(Expr argument, IssueList issues)
    {
        if (argument is Expr.Name { Text: var name } && name[0] != '.')
        {
            if (name is not ("__result__" or "@result"))
            {
                return name;
            }

            issues.Add(argument.Position, "iteration variable overwrites accumulator variable");
            return null;
        }

        issues.Add(argument.Position, "argument must be a simple name");
        return null;
    }

    private static Expr Has(Expr.Call call, IssueList issues)
    {
        if (call.Arguments[0] is Expr.Select { TestOnly: false, Optional: false } select)
        {
            return new Expr.Select(select.Position, select.Operand, select.Field, optional: false, testOnly: true);
        }

        issues.Add(call.Arguments[0].Position, "invalid argument to has() macro: use has(object.field)");
        return new Expr.Invalid(call.Position);
    }

    private static Expr Predicate(Expr.Call call, IssueList issues, ComprehensionKind kind) =>
        Variable(call.Arguments[0], issues) is { } variable
            ? new Expr.Comprehension(call.Position, kind, call.Target!, variable, null, call.Arguments[1], null)
            : new Expr.Invalid(call.Position);

    private static Expr Over(Expr.Call call, IssueList issues, Expr? filter, Expr result) =>
        Variable(call.Arguments[0], issues) is { } variable
            ? new Expr.Comprehension(call.Position, ComprehensionKind.List, call.Target!, variable, null, filter, result)
            : new Expr.Invalid(call.Position);
}
