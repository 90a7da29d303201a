namespace DotAi.Cel.Syntax;

/// <summary>The macros of an environment.</summary>
internal sealed class MacroSet
{
    private const int Any = -1;
    private readonly Dictionary<(string Name, int Arity, bool HasReceiver), Macro> _macros = [];

    internal MacroSet(IEnumerable<Macro> macros)
    {
        foreach (var macro in macros)
        {
            _macros[(macro.Name, macro.Arity, macro.HasReceiver)] = macro;
        }
    }

    internal Expr Expand(Expr.Call call, IssueList issues)
    {
        var receiver = call.Target is not null;
        if (!_macros.TryGetValue((call.Function, call.Arguments.Length, receiver), out var macro)
            && !_macros.TryGetValue((call.Function, Any, receiver), out macro))
        {
            return call;
        }

        return macro.Expand(call, issues) ?? call;
    }
}
