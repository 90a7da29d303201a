using System.Text.Json;
using Microsoft.Extensions.Primitives;
using ModelContextProtocol.Protocol;

namespace DotAi.Server.Mcp;

/// <summary>Decides which revision a request speaks and whether its headers say the same as its body.</summary>
internal sealed class McpProtocolCheck(McpMirroredParameters mirrored)
{
    /// <summary>The revision (null for the handshake itself, which negotiates one), or why the request is refused.</summary>
    public (string? Revision, McpRefusal? Refusal) Check(IHeaderDictionary headers, in McpMessage message)
    {
        var header = headers[McpHeaders.ProtocolVersion];
        if (header.Count > 1) return Refuse(McpRefusal.Header($"{McpHeaders.ProtocolVersion} must be given once."));

        var declared = header.Count == 1 ? header[0]!.Trim() : null;
        var inBody = message.Meta(MetaKeys.ProtocolVersion);
        if (declared is not null && !McpRevisions.All.Contains(declared) && Agrees(inBody, declared))
        {
            return Refuse(McpRefusal.Revision(declared, inBody.ValueKind is JsonValueKind.String ? McpRevisions.PerRequest : McpRevisions.All));
        }

        return declared == McpRevisions.July2026 || inBody.ValueKind is not JsonValueKind.Undefined
            ? CheckPerRequest(headers, declared, message)
            : (message.Method == RequestMethods.Initialize ? null : declared ?? McpRevisions.Assumed, null);
    }

    private static bool Agrees(JsonElement inBody, string declared) =>
        inBody.ValueKind is JsonValueKind.Undefined || (inBody.ValueKind is JsonValueKind.String && inBody.ValueEquals(declared));

    private (string? Revision, McpRefusal? Refusal) CheckPerRequest(IHeaderDictionary headers, string? declared, in McpMessage message)
    {
        var inBody = message.Meta(MetaKeys.ProtocolVersion);
        var refusal = inBody.ValueKind switch
        {
            // Notifications may leave _meta out: their header alone says what they speak.
            JsonValueKind.Undefined when message.IsNotification => null,
            JsonValueKind.String when declared is null => McpRefusal.Header($"The header {McpHeaders.ProtocolVersion} is required."),
            JsonValueKind.String when !inBody.ValueEquals(declared) => Differs(McpHeaders.ProtocolVersion, $"_meta/{MetaKeys.ProtocolVersion}"),
            JsonValueKind.String => null,
            _ => McpRefusal.Parameters($"params._meta must hold {MetaKeys.ProtocolVersion}, a string."),
        };
        refusal ??= CheckCapabilities(message) ?? CheckMethod(headers, message) ?? CheckName(headers, message) ?? mirrored.Check(headers, message);
        return refusal is null ? (McpRevisions.July2026, null) : Refuse(refusal);
    }

    private static McpRefusal? CheckCapabilities(in McpMessage message) =>
        message.IsNotification || message.Meta(MetaKeys.ClientCapabilities).ValueKind is JsonValueKind.Object
            ? null
            : McpRefusal.Parameters($"params._meta must hold {MetaKeys.ClientCapabilities}, an object.");

    private static McpRefusal? CheckMethod(IHeaderDictionary headers, in McpMessage message) =>
        Only(headers[McpHeaders.Method]) switch
        {
            null => McpRefusal.Header($"The header {McpHeaders.Method} is required, once."),
            var method when method != message.Method => Differs(McpHeaders.Method, "method"),
            _ => null,
        };

    private static McpRefusal? CheckName(IHeaderDictionary headers, in McpMessage message)
    {
        var (parameter, value) = message.Method switch
        {
            RequestMethods.ToolsCall or RequestMethods.PromptsGet => ("params.name", message.Parameter("name"u8)),
            RequestMethods.ResourcesRead => ("params.uri", message.Parameter("uri"u8)),
            _ => ("", default),
        };
        if (parameter.Length == 0) return null;
        if (value.ValueKind is not JsonValueKind.String) return McpRefusal.Parameters($"{parameter} must be a string.");

        return Only(headers[McpHeaders.Name]) switch
        {
            null => McpRefusal.Header($"The header {McpHeaders.Name} is required, once."),
            var name when !value.ValueEquals(McpHeaderEncoder.DecodeValue(name)) => Differs(McpHeaders.Name, parameter),
            _ => null,
        };
    }

    internal static string? Only(StringValues header) => header.Count == 1 ? header[0]?.Trim() : null;

    internal static McpRefusal Differs(string header, string parameter) =>
        McpRefusal.Header($"The header {header} and {parameter} in the body must be the same.");

    private static (string? Revision, McpRefusal? Refusal) Refuse(McpRefusal refusal) => (null, refusal);
}
