using DotAi.Server.Errors;
using DotAi.Workflows;

namespace DotAi.Server.Tools;

/// <summary>Why a call brought no value, in the words that both transports use.</summary>
/// <param name="Error">The workflow's error; null when something failed that nobody foresaw.</param>
/// <param name="Problem">The same as a row of the one error table.</param>
internal sealed record ToolFailure(WorkflowError? Error, Problem Problem)
{
    /// <summary>The error table's short stable name.</summary>
    public string Code => Error is null ? "internal" : ErrorTable.Code(Error);

    public static ToolFailure Of(WorkflowError error) => new(error, ErrorTable.ToProblem(error));

    /// <param name="requestId">Under which the server's log has the exception.</param>
    public static ToolFailure Unexpected(string requestId) => new(null, HttpProblems.Unexpected with { RequestId = requestId });

    /// <param name="code">The transport's name for <see cref="Code"/>.</param>
    public ToolError ToError(string code)
    {
        var details = new ToolErrorDetails(
            (Error as WorkflowError.Invalid)?.Problems,
            Problem.ExpectedStep,
            Problem.Dependency,
            Problem.Verb,
            Problem.Resource,
            Problem.RetryAfter is { } delay ? Math.Max(1, (long)Math.Ceiling(delay.TotalSeconds)) : null,
            Problem.RequestId);
        return new ToolError(code, Problem.Detail, details == new ToolErrorDetails() ? null : details);
    }
}
