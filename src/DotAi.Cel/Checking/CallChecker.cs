using DotAi.Cel.Syntax;

namespace DotAi.Cel.Checking;

/// <summary>Chooses overloads. Several may match where arguments are dyn; the result is then dyn unless they agree.</summary>
internal sealed class CallChecker(NameResolution names, TypeMatching matching, IssueList issues, CelEnvironment environment)
{
    internal CelType Resolve(int position, FunctionGroup group, bool isMember, CelType[] arguments)
    {
        CelType? result = null;
        foreach (var overload in group.Overloads.Where(o => o.IsMember == isMember && o.Parameters.Length == arguments.Length))
        {
            var (parameters, declared) = matching.Instantiate(overload);
            if (!matching.AreAssignable(arguments, parameters))
            {
                continue;
            }

            var found = matching.Resolve(declared, unknownToDyn: false);
            result = result is null || result.IsDyn || found.Equals(result) ? result ?? found : CelType.Dyn;
        }

        if (result is not null)
        {
            return result;
        }

        NoOverload(position, group.Name, isMember, arguments);
        return CelType.Error;
    }

    internal CelType Index(Expr.Index index, CelType operand, CelType key)
    {
        var group = names.FindFunction(index.Optional ? "_[?_]" : Operators.Index)
            ?? throw new InvalidOperationException($"The environment has no library for the index at {index.Position}.");
        return Resolve(index.Position, group, isMember: false, [operand, key]);
    }

    internal CelType Conditional(Expr.Conditional choice, CelType condition, CelType whenTrue, CelType whenFalse) =>
        Resolve(choice.Position, environment.Declarations.FindFunction(Operators.Conditional)!, isMember: false, [condition, whenTrue, whenFalse]);

    internal void NoOverload(int position, string function, bool isMember, CelType[] arguments)
    {
        var shown = arguments.Select(a => matching.Resolve(a, unknownToDyn: true).ToString()).ToList();
        var applied = isMember ? $"{shown[0]}.({string.Join(", ", shown.Skip(1))})" : $"({string.Join(", ", shown)})";
        issues.Add(position, $"found no matching overload for '{function}' applied to '{applied}'");
    }
}
