namespace DotAi.Cel.Syntax;

/// <summary><c>cel.bind</c>, and the <c>cel.block</c> family that optimisers write.</summary>
internal static class BindingMacros
{
    internal static readonly Macro[] Bind = [new("bind", 3, true, ExpandBind)];

    internal static readonly Macro[] Block =
    [
        new("block", 2, true, ExpandBlock),
        new("index", 1, true, (c, _) => IsCel(c) ? Numbered(c, "@index") : null),
        new("iterVar", 2, true, (c, _) => IsCel(c) ? Numbered(c, "@it") : null),
        new("accuVar", 2, true, (c, _) => IsCel(c) ? Numbered(c, "@ac") : null),
    ];

    private static bool IsCel(Expr.Call call) => call.Target is Expr.Name { Text: "cel" };

    private static Expr? ExpandBind(Expr.Call call, IssueList issues)
    {
        if (!IsCel(call))
        {
            return null;
        }

        return StandardMacros.Variable(call.Arguments[0], issues) is { } variable
            ? new Expr.Bind(call.Position, variable, call.Arguments[1], call.Arguments[2])
            : new Expr.Invalid(call.Position);
    }

    private static Expr? ExpandBlock(Expr.Call call, IssueList issues)
    {
        if (!IsCel(call))
        {
            return null;
        }

        if (call.Arguments[0] is not Expr.ListOf bindings)
        {
            issues.Add(call.Arguments[0].Position, "cel.block requires the first argument to be a list literal");
            return new Expr.Invalid(call.Position);
        }

        var body = call.Arguments[1];
        for (var i = bindings.Elements.Length - 1; i >= 0; i--)
        {
            body = new Expr.Bind(call.Position, $"@index:{i}", bindings.Elements[i], body);
        }

        return body;
    }

    private static Expr.Name? Numbered(Expr.Call call, string prefix)
    {
        var name = prefix;
        foreach (var argument in call.Arguments)
        {
            if (argument is not Expr.Literal { Value: { Kind: CelKind.Int } number })
            {
                return null;
            }

            name = $"{name}:{number.AsInt()}";
        }

        return new Expr.Name(call.Position, name);
    }
}
