namespace DotAi.Workflows;

/// <summary>
/// The closed set of ways in which a workflow can refuse or fail. Every transport translates these cases and no others.
/// </summary>
/// <param name="Message">A sentence for the caller that says what to do; never holds secrets or internals.</param>
public abstract record WorkflowError(string Message)
{
    /// <summary>The input is wrong; all problems are listed at once.</summary>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems)
        : WorkflowError(string.Join(" ", Problems.Select(problem => problem.Message)))
    {
        public static Invalid Field(string field, string message) => new([new FieldProblem(field, message)]);
    }

    /// <summary>Nothing has this name or id.</summary>
    public sealed record NotFound(string Message) : WorkflowError(Message);

    /// <summary>The request does not fit the present state; <paramref name="ExpectedStep"/> names the step that would.</summary>
    public sealed record Conflict(string Message, string? ExpectedStep = null) : WorkflowError(Message);

    /// <summary>The verb on the resource is not allowed.</summary>
    public sealed record Forbidden(string Verb, string Resource, string Message) : WorkflowError(Message);

    /// <summary>A limit of size, rate or number is exceeded.</summary>
    public sealed record LimitExceeded(string Message, TimeSpan? RetryAfter = null) : WorkflowError(Message);

    /// <summary>Something DotAi depends on does not answer; <paramref name="Dependency"/> names it.</summary>
    public sealed record Unavailable(string Dependency, string Message) : WorkflowError(Message);
}
