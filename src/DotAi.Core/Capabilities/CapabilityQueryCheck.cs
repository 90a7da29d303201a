using DotAi.Workflows;

namespace DotAi.Capabilities;

/// <summary>Checks a query's fields, all at once.</summary>
internal static class CapabilityQueryCheck
{
    public const int MaxText = 1_000;
    private const int MaxName = 253;

    private static readonly string[] Complexities = ["low", "medium", "high"];

    public static WorkflowError.Invalid? Check(CapabilityQuery query)
    {
        var problems = Problems(query).ToList();
        return problems.Count == 0 ? null : new WorkflowError.Invalid(problems);
    }

    private static IEnumerable<FieldProblem> Problems(CapabilityQuery query)
    {
        if (query.Text is { Length: > MaxText })
        {
            yield return new FieldProblem("query", $"query may have at most {MaxText} characters; say it in fewer words.");
        }

        if (query.Limit is < 1 or > CapabilityQueries.MaxLimit)
        {
            yield return new FieldProblem("limit", $"limit must be between 1 and {CapabilityQueries.MaxLimit}; use nextCursor for more.");
        }

        if (query.Complexity is { } complexity && !Complexities.Contains(complexity))
        {
            yield return new FieldProblem("complexity", $"complexity must be one of {string.Join(", ", Complexities)}.");
        }

        if (query.Provider is { Length: 0 or > MaxName })
        {
            yield return new FieldProblem("provider", "provider must be a provider's name, for example 'aws'.");
        }

        if (query.Group is { Length: > MaxName })
        {
            yield return new FieldProblem("group", "group must be an API group's name, or empty for the core group.");
        }
    }
}
