using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace DotAi.Server.Mcp;

/// <summary>Keeps the handshake to the revisions that are served here; the SDK alone would also agree to 2024-11-05.</summary>
internal static class McpHandshake
{
    private const string Revision = "protocolVersion";

    /// <summary>The request's parameters for the SDK, with an unserved revision replaced by the latest.</summary>
    public static JsonObject? Parameters(in McpMessage message)
    {
        if (message.Parameters.ValueKind is not JsonValueKind.Object) return null;

        var parameters = JsonObject.Create(message.Parameters)!;
        if (message.Method != RequestMethods.Initialize || !message.Parameters.TryGetProperty(Revision, out var asked)) return parameters;

        if (asked.ValueKind is JsonValueKind.String && !McpRevisions.All.Contains(asked.GetString())) parameters[Revision] = McpRevisions.LatestWithHandshake;
        return parameters;
    }
}
