using DotAi.Server.Prompts;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace DotAi.Server.Mcp;

/// <summary>Offers the prompt registry as <c>prompts/list</c> and <c>prompts/get</c>.</summary>
internal sealed class McpPrompts(PromptRegistry registry)
{
    private readonly Prompt[] _prompts = [.. registry.Prompts.Select(ToProtocol)];

    public ValueTask<ListPromptsResult> ListAsync(RequestContext<ListPromptsRequestParams> request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ListPromptsResult { Prompts = [.. _prompts], TimeToLive = McpCaching.Definitions, CacheScope = CacheScope.Public });

    public async ValueTask<GetPromptResult> GetAsync(RequestContext<GetPromptRequestParams> request, CancellationToken cancellationToken)
    {
        var name = request.Params!.Name;
        if (registry.Find(name) is not { } prompt) throw new McpProtocolException(registry.Unknown(name), McpErrorCode.InvalidParams);

        var arguments = PromptRegistry.Check(prompt, request.Params.Arguments ?? Enumerable.Empty<KeyValuePair<string, System.Text.Json.JsonElement>>());
        if (!arguments.Succeeded) throw arguments.Error.ToProtocol();

        var call = McpCall.Of(request.JsonRpcRequest);
        var messages = await prompt.Render(new PromptRequest(call.Caller, arguments.Value), cancellationToken);
        if (!messages.Succeeded) throw messages.Error.ToProtocol();

        return new GetPromptResult { Description = prompt.Description, Messages = [.. messages.Value.Select(ToProtocol)] };
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
