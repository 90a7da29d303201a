using DotAi.Server.Errors;
using DotAi.Workflows;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace DotAi.Server.Mcp;

/// <summary>Runs what answers prompts and resources; every way to fail becomes a protocol error, the unforeseen ones logged once.</summary>
internal sealed partial class McpGuard(ILogger<McpGuard> logger)
{
    /// <exception cref="McpProtocolException">The error to answer with.</exception>
    /// <exception cref="OperationCanceledException">The caller has gone.</exception>
    public async Task<T> RunAsync<T>(JsonRpcRequest request, Func<McpCall, CancellationToken, Task<Result<T>>> run, CancellationToken cancellationToken)
    {
        var call = McpCall.Of(request);
        try
        {
            var result = await run(call, cancellationToken);
            return result.Succeeded ? result.Value : throw ToProtocol(result.Error, request);
        }
        catch (Exception known) when (known is McpException || (known is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw;
        }
        catch (WorkflowException refusal)
        {
            throw ToProtocol(refusal.Error, request);
        }
        catch (Exception unexpected)
        {
            LogUnexpected(unexpected, call.RequestId);
            throw new McpProtocolException($"{HttpProblems.Unexpected.Detail} {call.RequestId}", unexpected, McpErrorCode.InternalError);
        }
    }

    private static McpProtocolException ToProtocol(WorkflowError error, JsonRpcRequest request) => new(error.Message, error switch
    {
        WorkflowError.Unavailable or WorkflowError.LimitExceeded => McpErrorCode.InternalError,

        // SEP-2164 gave a missing resource the code of any other wrong parameter.
        WorkflowError.NotFound when request.Context?.ProtocolVersion != McpRevisions.July2026 => McpErrorCode.ResourceNotFound,
        _ => McpErrorCode.InvalidParams,
    });

    [LoggerMessage(LogLevel.Error, "A prompt or resource failed unexpectedly in request {RequestId}")]
    private partial void LogUnexpected(Exception exception, string requestId);
}
