using DotAi.Workflows;
using ModelContextProtocol;

namespace DotAi.Server.Mcp;

/// <summary>Workflow errors where MCP knows only protocol errors: prompts and resources.</summary>
internal static class McpErrors
{
    public static McpProtocolException ToProtocol(this WorkflowError error) => new(
        error.Message,
        error is WorkflowError.Unavailable or WorkflowError.LimitExceeded ? McpErrorCode.InternalError : McpErrorCode.InvalidParams);
}
