using DotAi.Workflows;

namespace DotAi.Server.Tools;

/// <summary>What a caller needs to put an error right; only what applies is present.</summary>
/// <param name="Problems">Every problem with the arguments.</param>
/// <param name="ExpectedStep">The step that the workflow expects instead.</param>
/// <param name="Dependency">The part that does not answer.</param>
/// <param name="Verb">The verb that is not allowed.</param>
/// <param name="Resource">The resource the verb is not allowed on.</param>
/// <param name="RetryAfterSeconds">When a new attempt makes sense.</param>
/// <param name="RequestId">Under which the server's log has the details.</param>
internal sealed record ToolErrorDetails(
    IReadOnlyList<FieldProblem>? Problems = null,
    string? ExpectedStep = null,
    string? Dependency = null,
    string? Verb = null,
    string? Resource = null,
    long? RetryAfterSeconds = null,
    string? RequestId = null);
