using DotAi.Workflows;

namespace DotAi.Server.Errors;

/// <summary>The one table from workflow errors to what transports say: REST takes all columns, MCP the code and the text.</summary>
internal static class ErrorTable
{
    private const string TypePrefix = "urn:dot-ai:problem:";

    /// <summary>Short stable name of the kind of error.</summary>
    public static string Code(WorkflowError error) => Row(error).Code;

    public static int Status(WorkflowError error) => Row(error).Status;

    public static string TypeOf(string code) => TypePrefix + code;

    public static Problem ToProblem(WorkflowError error)
    {
        var (code, status, title) = Row(error);
        var problem = new Problem(TypeOf(code), title, status, error.Message);
        return error switch
        {
            WorkflowError.Invalid invalid => problem with { Errors = ByField(invalid.Problems) },
            WorkflowError.Conflict { ExpectedStep: { } step } => problem with { ExpectedStep = step },
            WorkflowError.Forbidden forbidden => problem with { Verb = forbidden.Verb, Resource = forbidden.Resource },
            WorkflowError.LimitExceeded { RetryAfter: { } delay } => problem with { RetryAfter = delay },
            WorkflowError.Unavailable unavailable => problem with { Dependency = unavailable.Dependency },
            _ => problem,
        };
    }

    private static (string Code, int Status, string Title) Row(WorkflowError error) => error switch
    {
        WorkflowError.Invalid => ("invalid", StatusCodes.Status400BadRequest, "The request is invalid"),
        WorkflowError.NotFound => ("not-found", StatusCodes.Status404NotFound, "Not found"),
        WorkflowError.Conflict => ("conflict", StatusCodes.Status409Conflict, "The request does not fit the present state"),
        WorkflowError.Forbidden => ("forbidden", StatusCodes.Status403Forbidden, "Not allowed"),
        WorkflowError.LimitExceeded => ("limit-exceeded", StatusCodes.Status429TooManyRequests, "A limit is exceeded"),
        WorkflowError.Unavailable => ("unavailable", StatusCodes.Status503ServiceUnavailable, "A dependency does not answer"),
        _ => throw new ArgumentOutOfRangeException(nameof(error), error.GetType().Name, "A case that the table lacks."),
    };

    private static Dictionary<string, IReadOnlyList<string>> ByField(IReadOnlyList<FieldProblem> problems) =>
        problems.GroupBy(problem => problem.Field, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.Select(problem => problem.Message)], StringComparer.Ordinal);
}
