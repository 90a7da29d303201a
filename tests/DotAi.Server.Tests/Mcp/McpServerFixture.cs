using DotAi.Server.Tests.Tools;
using DotAi.Server.Tools;
using DotAi.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace DotAi.Server.Tests.Mcp;

/// <summary>One server with the sample tools for all tests that change nothing.</summary>
public sealed class McpServerFixture : IAsyncLifetime
{
    internal RunningServer Server { get; private set; } = null!;

    internal McpPeer Peer { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await StartAsync(
            SampleTools.Greet, SampleTools.Crash, SampleTools.Refuse(new WorkflowError.Conflict("Not now.", "review")),
            SampleTools.Define("mirrored", MirroredSchema, (arguments, _, _) => SampleTools.Value(arguments)));
        Peer = new McpPeer(Server);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    internal static Task<RunningServer> StartAsync(params ToolDefinition[] tools) => RunningServer.StartAsync(services: services =>
    {
        foreach (var tool in tools)
        {
            services.AddSingleton(tool);
        }
    });

    private const string MirroredSchema = """
        {
          "type": "object",
          "properties": {
            "region": { "type": "string", "x-mcp-header": "Region" },
            "size": { "type": "integer", "x-mcp-header": "Size" },
            "public": { "type": "boolean", "x-mcp-header": "Public" }
          }
        }
        """;
}
