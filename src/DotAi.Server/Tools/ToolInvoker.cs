using System.Text.Json;
using DotAi.Workflows;

namespace DotAi.Server.Tools;

/// <summary>Runs one call for whichever transport: arguments are checked first, and every way to fail becomes a <see cref="ToolFailure"/>.</summary>
internal sealed partial class ToolInvoker(ILogger<ToolInvoker> logger)
{
    /// <param name="tool">The tool to run.</param>
    /// <param name="arguments">Untrusted; checked against the input schema, all problems at once.</param>
    /// <param name="context">Who asks and where progress goes.</param>
    /// <param name="requestId">Under which an unforeseen exception is logged.</param>
    /// <param name="cancellationToken">Ends when the caller has gone.</param>
    /// <exception cref="OperationCanceledException">The caller has gone.</exception>
    public async Task<ToolOutcome> InvokeAsync(
        RegisteredTool tool, JsonElement arguments, ToolCallContext context, string requestId, CancellationToken cancellationToken)
    {
        if (tool.Check(arguments) is { Count: > 0 } problems) return Failed(new WorkflowError.Invalid(problems));

        try
        {
            var result = await tool.Definition.Handler(arguments, context, cancellationToken);
            return result.Succeeded ? new ToolOutcome(result.Value, Failure: null) : Failed(result.Error);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (WorkflowException refusal)
        {
            return Failed(refusal.Error);
        }
#pragma warning disable CA1031 // The edge: whatever a tool throws is told to the caller without internals and logged once.
        catch (Exception unexpected)
#pragma warning restore CA1031
        {
            LogUnexpected(unexpected, tool.Name, requestId);
            return new ToolOutcome(default, ToolFailure.Unexpected(requestId));
        }
    }

    private static ToolOutcome Failed(WorkflowError error) => new(default, ToolFailure.Of(error));

    [LoggerMessage(LogLevel.Error, "Tool {Tool} failed unexpectedly in request {RequestId}")]
    private partial void LogUnexpected(Exception exception, string tool, string requestId);
}
