using System.Text.Json;
using System.Text.Json.Nodes;
using DotAi.Server.Tests.Mcp;
using DotAi.Server.Tools;
using Microsoft.Extensions.DependencyInjection;

namespace DotAi.Server.Tests.Features.OrgData;

/// <summary>A server on the sample cluster, scanned once, for tests that only read.</summary>
public sealed class OrgDataFixture : IAsyncLifetime
{
    internal RunningServer Server { get; private set; } = null!;

    internal McpPeer Peer { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await RunningServer.StartAsync();
        Peer = new McpPeer(Server);
        await ScanAsync(Peer);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>Scans everything through the dialogue and answers its last step.</summary>
    internal static async Task<JsonObject> ScanAsync(McpPeer peer)
    {
        var session = (await CallAsync(peer, new { operation = "scan" }))["sessionId"]!.GetValue<string>();
        await CallAsync(peer, new { operation = "scan", sessionId = session, step = "resource-selection", response = "all" });
        return await CallAsync(peer, new { operation = "scan", sessionId = session, step = "processing-mode", response = "auto" });
    }

    /// <summary>The structured content of a successful call.</summary>
    internal static async Task<JsonObject> CallAsync(McpPeer peer, object arguments)
    {
        var answer = await peer.CallToolAsync("manageOrgData", Arguments(arguments));
        answer.Result.ContainsKey("isError").ShouldBeFalse(answer.Body);
        return answer.Result["structuredContent"]!.AsObject();
    }

    internal static string Arguments(object arguments)
    {
        var json = JsonSerializer.SerializeToNode(arguments)!.AsObject();
        json["dataType"] = "capabilities";
        return json.ToJsonString();
    }

    internal Task<JsonObject> CallAsync(object arguments) => CallAsync(Peer, arguments);

    internal ToolDefinition Tool(string name) => Server.Services.GetRequiredService<ToolRegistry>().Find(name)!.Definition;
}
