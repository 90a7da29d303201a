using DotAi.Server.Prompts;
using DotAi.Workflows;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace DotAi.Server.Mcp;

/// <summary>Offers the prompt registry as <c>prompts/list</c> and <c>prompts/get</c>.</summary>
internal sealed class McpPrompts(PromptRegistry registry, McpGuard guard)
{
    private readonly Prompt[] _prompts = [.. registry.Prompts.Select(ToProtocol)];

    public ValueTask<ListPromptsResult> ListAsync(RequestContext<ListPromptsRequestParams> request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ListPromptsResult { Prompts = [.. _prompts], TimeToLive = McpCaching.Definitions, CacheScope = CacheScope.Public });

    public async ValueTask<GetPromptResult> GetAsync(RequestContext<GetPromptRequestParams> request, CancellationToken cancellationToken)
    {
        var name = request.Params!.Name;
        if (registry.Find(name) is not { } prompt) throw new McpProtocolException(registry.Unknown(name), McpErrorCode.InvalidParams);

        var messages = await guard.RunAsync(request.JsonRpcRequest, (call, token) => RenderAsync(prompt, call, token), cancellationToken);
        return new GetPromptResult { Description = prompt.Description, Messages = [.. messages.Select(ToProtocol)] };
    }

    private static async Task<Result<IReadOnlyList<PromptText>>> RenderAsync(PromptDefinition prompt, McpCall call, CancellationToken cancellationToken)
    {
        var arguments = PromptRegistry.Check(prompt, call.Arguments);
        return arguments.Succeeded ? await prompt.Render(new PromptRequest(call.Caller, arguments.Value), cancellationToken) : arguments.Error;
    }

    private static PromptMessage ToProtocol(PromptText message) => new()
    {
        Role = message.Role is PromptMessageRole.User ? Role.User : Role.Assistant,
        Content = new TextContentBlock { Text = message.Text },
    };

    private static Prompt ToProtocol(PromptDefinition definition) => new()
    {
        Name = definition.Name,
        Title = definition.Title,
        Description = definition.Description,
        Arguments = definition.Arguments.Count == 0 ? null : [.. definition.Arguments.Select(ToProtocol)],
    };

    private static PromptArgument ToProtocol(PromptArgumentDefinition argument) => new()
    {
        Name = argument.Name,
        Title = argument.Title,
        Description = argument.Description,
        Required = argument.Required,
    };
}
