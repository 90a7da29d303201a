using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace DotAi.Server.Mcp;

/// <summary>A JSON-RPC message as it came, checked for form only.</summary>
/// <param name="Method">What is asked.</param>
/// <param name="Parameters">An object, or undefined.</param>
/// <param name="Id">As it came; undefined for a notification.</param>
internal readonly record struct McpMessage(string Method, JsonElement Parameters, JsonElement Id)
{
    public bool IsNotification => Id.ValueKind is JsonValueKind.Undefined;

    public RequestId RequestId => Id.ValueKind is JsonValueKind.String ? new RequestId(Id.GetString()!) : new RequestId(Id.GetInt64());

    /// <summary>A member of <c>params</c>; undefined when there is none.</summary>
    public JsonElement Parameter(ReadOnlySpan<byte> name) => Member(Parameters, name);

    /// <summary>A member of <c>params._meta</c>; undefined when there is none.</summary>
    public JsonElement Meta(string key) =>
        Member(Parameters, "_meta"u8) is { ValueKind: JsonValueKind.Object } meta && meta.TryGetProperty(key, out var value) ? value : default;

    private static JsonElement Member(JsonElement parent, ReadOnlySpan<byte> name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : default;
}
