using DotAi.Cel.Patterns;
using DotAi.Cel.Syntax;
using DotAi.Cel.Time;

namespace DotAi.Cel.Checking;

/// <summary>
/// What Kubernetes checks of literals when a policy is stored: elements of one type in list and map literals, and readable
/// durations, timestamps, patterns and format strings.
/// </summary>
internal sealed class LiteralValidation(CheckedTree tree, IssueList issues)
{
    internal void Validate() => Visit(tree.Root, insideFormat: false);

    private void Visit(Expr expr, bool insideFormat)
    {
        switch (expr)
        {
            case Expr.ListOf list when !insideFormat:
                Same(list.Elements, i => list.Optional[i]);
                break;
            case Expr.MapOf map when !insideFormat:
                Same([.. map.Entries.Select(e => e.Key)], _ => false);
                Same([.. map.Entries.Select(e => e.Value)], i => map.Entries[i].Optional);
                break;
            case Expr.Call call:
                Call(call);
                insideFormat |= call.Function == "format";
                break;
        }

        foreach (var child in Children.Of(expr))
        {
            Visit(child, insideFormat);
        }
    }

    private void Same(Expr[] elements, Func<int, bool> isOptional)
    {
        CelType? first = null;
        for (var i = 0; i < elements.Length; i++)
        {
            var type = tree.TypeOf(elements[i]);
            type = isOptional(i) && type.IsOptional ? type.Parameters[0] : type;
            first ??= type;
            if (!Equivalent(first, type))
            {
                issues.Add(elements[i].Position, $"expected type '{first}' but found '{type}'");
                return;
            }
        }
    }

    private static bool Equivalent(CelType left, CelType right) =>
        left.Kind == right.Kind && left.Name == right.Name && left.Parameters.Zip(right.Parameters).All(p => Equivalent(p.First, p.Second));

    private void Call(Expr.Call call)
    {
        switch (call)
        {
            case { Function: "format", Target: Expr.Literal { Value: { Kind: CelKind.String } format }, Arguments: [Expr.ListOf list] }:
                FormatValidation.Validate(format.AsString(), list, tree, issues);
                break;
            case { Function: "timestamp", Target: null, Arguments: [Expr.Literal { Value: { Kind: CelKind.String } text } argument] }
                when TimestampText.Parse(text.AsString()).IsError:
                issues.Add(argument.Position, "invalid timestamp argument");
                break;
            case { Function: "timestamp", Target: null, Arguments: [Expr.Literal { Value: { Kind: CelKind.Int } seconds } argument] }
                when Durations.Timestamp(seconds.AsInt(), 0).IsError:
                issues.Add(argument.Position, "invalid timestamp argument");
                break;
            case { Function: "duration", Target: null, Arguments: [Expr.Literal { Value: { Kind: CelKind.String } text } argument] }
                when DurationText.Parse(text.AsString()).IsError:
                issues.Add(argument.Position, "invalid duration argument");
                break;
            case { Function: "matches", Arguments: [.., Expr.Literal { Value: { Kind: CelKind.String } pattern } argument] }:
                Pattern(argument, "matches", pattern.AsString());
                break;
            case { Function: "find" or "findAll", Arguments: [Expr.Literal { Value: { Kind: CelKind.String } pattern } argument, ..] }:
                Pattern(argument, call.Function, pattern.AsString());
                break;
        }
    }

    private void Pattern(Expr argument, string function, string pattern)
    {
        if (!LinearRegex.TryCompile(pattern, out _, out var problem))
        {
            issues.Add(argument.Position, $"invalid {function} argument: {problem}");
        }
    }
}
