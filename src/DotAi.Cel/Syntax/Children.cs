namespace DotAi.Cel.Syntax;

internal static class Children
{
    /// <summary>The nodes directly below a node.</summary>
    internal static IEnumerable<Expr> Of(Expr expr) => expr switch
    {
        Expr.Select select => [select.Operand],
        Expr.Index index => [index.Operand, index.Key],
        Expr.Call call => call.Target is { Id: >= 0 } target ? [target, .. call.Arguments] : call.Arguments,
        Expr.Logical logical => logical.Terms,
        Expr.Conditional choice => [choice.Condition, choice.WhenTrue, choice.WhenFalse],
        Expr.ListOf list => list.Elements,
        Expr.MapOf map => map.Entries.SelectMany(e => (Expr[])[e.Key, e.Value]),
        Expr.Message message => message.Fields.Select(f => f.Value),
        Expr.Comprehension loop => ((Expr?[])[loop.Range, loop.Filter, loop.Result]).OfType<Expr>(),
        Expr.Bind bind => [bind.Value, bind.Body],
        Expr.OptionalMap map => [map.Target, map.Body],
        _ => [],
    };
}
