using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace DotAi.McpConformance;

/// <summary>A prompt of the official suite; their names are not kebab case and some carry more than text.</summary>
internal sealed class FixturePrompt(Prompt prompt, Func<RequestContext<GetPromptRequestParams>, IEnumerable<ContentBlock>> render) : McpServerPrompt
{
    public override Prompt ProtocolPrompt => prompt;

    public override IReadOnlyList<object> Metadata => [];

    public override ValueTask<GetPromptResult> GetAsync(RequestContext<GetPromptRequestParams> request, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new GetPromptResult
        {
            Description = prompt.Description,
            Messages = [.. render(request).Select(content => new PromptMessage { Role = Role.User, Content = content })],
        });
}
