using System.Text.Json.Nodes;

namespace DotAi.Server.Tests.Mcp;

/// <summary>Speaks MCP to a running server, byte for byte as clients do, without the SDK's client in between.</summary>
internal sealed class McpPeer(RunningServer server)
{
    public const string Accept = "application/json, text/event-stream";

    /// <summary>A request of a revision with a handshake.</summary>
    public Task<McpAnswer> CallAsync(string method, string parameters = "{}", string revision = "2025-11-25") =>
        PostAsync($$"""{"jsonrpc":"2.0","id":7,"method":"{{method}}","params":{{parameters}}}""", ("MCP-Protocol-Version", revision));

    public Task<McpAnswer> CallToolAsync(string name, string arguments) =>
        CallAsync("tools/call", $$"""{"name":"{{name}}","arguments":{{arguments}}}""");

    /// <summary>A request of 2026-07-28 with all it needs; <paramref name="name"/> also goes into its header.</summary>
    public Task<McpAnswer> CallPerRequestAsync(string method, string parameters = "{}", string? name = null, params (string Name, string Value)[] headers)
    {
        (string Name, string Value)[] own = [("MCP-Protocol-Version", "2026-07-28"), ("Mcp-Method", method), .. name is null ? Array.Empty<(string, string)>() : [("Mcp-Name", name)]];
        return PostAsync(PerRequestBody(method, parameters), [.. own.Where(header => !headers.Any(other => other.Name == header.Name)), .. headers.Where(header => header.Value.Length > 0)]);
    }

    public async Task<McpAnswer> PostAsync(string body, params (string Name, string Value)[] headers)
    {
        using var response = await server.PostJsonAsync("/mcp", body, [.. headers, ("Accept", Accept)]);
        return new McpAnswer(
            response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static string PerRequestBody(string method, string parameters)
    {
        var merged = JsonNode.Parse(parameters)!.AsObject();
        var meta = merged["_meta"]?.AsObject() ?? [];
        merged["_meta"] = meta.DeepClone();
        merged["_meta"]!["io.modelcontextprotocol/protocolVersion"] ??= "2026-07-28";
        merged["_meta"]!["io.modelcontextprotocol/clientCapabilities"] ??= new JsonObject();
        return new JsonObject { ["jsonrpc"] = "2.0", ["id"] = "q-1", ["method"] = method, ["params"] = merged }.ToJsonString();
    }
}
