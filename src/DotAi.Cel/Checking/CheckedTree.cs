using DotAi.Cel.Syntax;

namespace DotAi.Cel.Checking;

/// <summary>A tree with the type and meaning of each node.</summary>
internal sealed class CheckedTree(Expr root, List<CelType> types, Dictionary<int, Reference> references)
{
    internal Expr Root => root;

    internal CelType ResultType => types[root.Id];

    internal CelType TypeOf(Expr expr) => types[expr.Id];

    internal Reference? ReferenceOf(Expr expr) => references.GetValueOrDefault(expr.Id);
}
