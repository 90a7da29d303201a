using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace DotAi.McpConformance;

/// <summary>A tool of the official suite that needs more of the protocol than the product's own tools do.</summary>
internal sealed class FixtureTool(string name, string description, Func<RequestContext<CallToolRequestParams>, CallToolResult> answer) : McpServerTool
{
    private static readonly JsonElement NoArguments = JsonElement.Parse("""{ "type": "object", "properties": {} }""");

    public override Tool ProtocolTool { get; } = new() { Name = name, Description = description, InputSchema = NoArguments };

    public override IReadOnlyList<object> Metadata => [];

    public static FixtureTool Fixed(string name, string description, params ContentBlock[] content) =>
        new(name, description, _ => new CallToolResult { Content = content });

    public override ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(answer(request));
}
