using DotAi.Cel.Libraries;
using DotAi.Cel.Syntax;

namespace DotAi.Cel.Checking;

/// <summary>Checks a literal format string against the types of a literal list of arguments.</summary>
internal static class FormatValidation
{
    /// <summary>Why an argument does not fit; literals of collections are looked into.</summary>
    private static string? Refused(FormatClause clause, Expr argument, CheckedTree tree)
    {
        var type = tree.TypeOf(argument);
        if (!type.IsDyn && clause.Refuses(type.Kind) is { } problem)
        {
            return $"error during formatting: {problem}, was given {type.Name}";
        }

        IEnumerable<Expr> members = argument switch
        {
            Expr.ListOf list => list.Elements,
            Expr.MapOf map => map.Entries.SelectMany(e => (Expr[])[e.Key, e.Value]),
            _ => [],
        };
        return members.Select(m => Refused(clause, m, tree)).FirstOrDefault(r => r is not null);
    }

    internal static void Validate(string format, Expr.ListOf arguments, CheckedTree tree, IssueList issues)
    {
        var used = 0;
        for (var position = 0; position < format.Length; position++)
        {
            if (format[position] != '%')
            {
                continue;
            }

            if (++position < format.Length && format[position] == '%')
            {
                continue;
            }

            if (used >= arguments.Elements.Length)
            {
                issues.Add(arguments.Position, $"index {used} out of range");
                return;
            }

            var clause = FormatClause.Read(format, position);
            var argument = arguments.Elements[used++];
            if (clause.Problem is { } unreadable)
            {
                issues.Add(argument.Position, unreadable);
                return;
            }

            if (Refused(clause, argument, tree) is { } refused)
            {
                issues.Add(argument.Position, refused);
                return;
            }

            position = clause.End - 1;
        }

        if (used < arguments.Elements.Length)
        {
            issues.Add(arguments.Elements[used].Position, $"too many arguments supplied to string.format (expected {used}, got {arguments.Elements.Length})");
        }
    }
}
