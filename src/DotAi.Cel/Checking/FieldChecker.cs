using DotAi.Cel.Syntax;

namespace DotAi.Cel.Checking;

/// <summary>Types of field selections and of what optionals hold.</summary>
internal sealed class FieldChecker(CelEnvironment environment, TypeMatching matching, IssueList issues)
{
    internal CelType Select(Expr.Select select, CelType operand)
    {
        var resolved = matching.Resolve(operand, unknownToDyn: false);
        var target = resolved.IsOptional ? matching.Resolve(resolved.Parameters[0], unknownToDyn: false) : resolved;
        var field = FieldOf(select, target);
        if (select.TestOnly)
        {
            return CelType.Bool;
        }

        return resolved.IsOptional || select.Optional ? CelType.Optional(field) : field;
    }

    /// <summary>What an optional holds; anything else than an optional or dyn is an issue.</summary>
    internal CelType Unwrap(Expr expr, CelType type)
    {
        var resolved = matching.Resolve(type, unknownToDyn: false);
        if (resolved.IsOptional)
        {
            return resolved.Parameters[0];
        }

        if (!resolved.IsDyn && resolved.Kind != CelTypeKind.Parameter)
        {
            issues.Add(expr.Position, $"expected type 'optional_type({resolved})' but found '{resolved}'");
            return CelType.Error;
        }

        // What a dyn holds is open, and takes the type it first meets.
        return matching.Fresh();
    }

    /// <summary>The type of merged entries, which must each be a map.</summary>
    internal CelType EntryMap(Expr expr, CelType type)
    {
        var resolved = matching.Resolve(type, unknownToDyn: false);
        if (resolved.Kind is CelTypeKind.Map || resolved.IsDyn)
        {
            return resolved.IsDyn ? CelType.AnyMap : resolved;
        }

        issues.Add(expr.Position, $"expected type 'map' but found '{resolved}'");
        return CelType.Error;
    }

    private CelType FieldOf(Expr.Select select, CelType target)
    {
        switch (target.Kind)
        {
            case CelTypeKind.Map:
                return target.Parameters[1];
            case CelTypeKind.Object:
                return KnownField(select, target.Name);
            case CelTypeKind.Parameter:
                matching.IsAssignable(CelType.Dyn, target);
                return CelType.Dyn;
            case CelTypeKind.Dyn or CelTypeKind.Error:
                return CelType.Dyn;
            default:
                issues.Add(select.Position, $"type '{target}' does not support field selection");
                return CelType.Error;
        }
    }

    private CelType KnownField(Expr.Select select, string type)
    {
        if (environment.Types?.FindField(type, select.Field) is { } found)
        {
            return found;
        }

        issues.Add(select.Position, $"undefined field '{select.Field}'{Suggestion.For(select.Field, environment.Types?.FieldsOf(type) ?? [])}");
        return CelType.Error;
    }
}
