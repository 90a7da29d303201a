using System.Text.Json;
using DotAi.Server.Tools;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace DotAi.Server.Mcp;

/// <summary>Offers the tool registry as <c>tools/list</c> and <c>tools/call</c>.</summary>
internal sealed class McpTools(ToolRegistry registry, ToolInvoker invoker, McpSettings settings, TimeProvider time)
{
    private readonly Tool[] _tools = [.. registry.Tools.Select(tool => ToProtocol(tool.Definition))];

    public ValueTask<ListToolsResult> ListAsync(RequestContext<ListToolsRequestParams> request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ListToolsResult { Tools = [.. _tools], TimeToLive = McpCaching.Definitions, CacheScope = CacheScope.Public });

    public async ValueTask<CallToolResult> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        var name = request.Params!.Name;
        if (registry.Find(name) is not { } tool) throw new McpProtocolException(registry.Unknown(name), McpErrorCode.InvalidParams);

        var call = McpCall.Of(request.JsonRpcRequest);
        if (request.Params.ProgressToken is not { } token)
        {
            return await CallAsync(tool, call, NoProgress.Instance, cancellationToken);
        }

        await using var progress = new McpProgress(request.Server, token, settings.ProgressInterval, time, cancellationToken);
        return await CallAsync(tool, call, progress, cancellationToken);
    }

    private async ValueTask<CallToolResult> CallAsync(RegisteredTool tool, McpCall call, IProgress<ToolProgress> progress, CancellationToken cancellationToken)
    {
        var outcome = await invoker.InvokeAsync(tool, call.Arguments, new ToolCallContext(call.Caller, progress), call.RequestId, cancellationToken);
        return outcome.Succeeded ? Success(outcome.Value) : Failure(outcome.Failure);
    }

    private static CallToolResult Success(JsonElement value) => new()
    {
        // The text is for clients that do not read structured content.
        Content = [new TextContentBlock { Text = ToolText.Of(value) }],
        StructuredContent = value,
    };

    // No structured content: clients would hold it against the output schema, which describes successes.
    private static CallToolResult Failure(ToolFailure failure) => new()
    {
        IsError = true,
        Content = [new TextContentBlock { Text = ToolText.Of(failure.ToError(failure.Code)) }],
    };

    private static Tool ToProtocol(ToolDefinition definition) => new()
    {
        Name = definition.Name,
        Title = definition.Title,
        Description = definition.Description,
        InputSchema = definition.InputSchema,
        OutputSchema = definition.OutputSchema,
        Annotations = new ToolAnnotations
        {
            Title = definition.Title,
            ReadOnlyHint = definition.Hints.ReadOnly,
            DestructiveHint = definition.Hints.Destructive,
            IdempotentHint = definition.Hints.Idempotent,
            OpenWorldHint = definition.Hints.OpenWorld,
        },
    };
}
