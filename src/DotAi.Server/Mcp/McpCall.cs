using System.Text.Json;
using DotAi.Workflows;
using ModelContextProtocol.Protocol;

namespace DotAi.Server.Mcp;

/// <summary>What handlers need of the HTTP request; travels with the JSON-RPC message.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="RequestId">Under which the log has the request.</param>
/// <param name="Parameters">The request's <c>params</c> as they came.</param>
internal sealed record McpCall(Caller Caller, string RequestId, JsonElement Parameters)
{
    private const string Key = "DotAi.McpCall";

    private static readonly JsonElement NoArguments = JsonElement.Parse("{}");

    /// <summary>The call's <c>arguments</c>; an empty object when it has none.</summary>
    public JsonElement Arguments =>
        Parameters.ValueKind is JsonValueKind.Object && Parameters.TryGetProperty("arguments"u8, out var arguments) && arguments.ValueKind is JsonValueKind.Object
            ? arguments
            : NoArguments;

    public static McpCall Of(JsonRpcRequest request) => (McpCall)request.Context!.Items![Key]!;

    public Dictionary<string, object?> ToItems() => new(capacity: 1, StringComparer.Ordinal) { [Key] = this };
}
