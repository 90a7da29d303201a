using System.Text;
using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace DotAi.Server.Mcp;

/// <summary>Checks the form of the parameters that requests share, where the SDK would only say that an error occurred.</summary>
internal static class McpParameterCheck
{
    private static readonly (byte[] Name, JsonValueKind Kind, string Words)[] Forms =
    [
        ("name"u8.ToArray(), JsonValueKind.String, "a string"),
        ("uri"u8.ToArray(), JsonValueKind.String, "a string"),
        ("cursor"u8.ToArray(), JsonValueKind.String, "a string"),
        ("arguments"u8.ToArray(), JsonValueKind.Object, "an object"),
        ("_meta"u8.ToArray(), JsonValueKind.Object, "an object"),
    ];

    /// <summary>Why the request is refused, with all problems; null when the SDK can read it.</summary>
    public static McpRefusal? Check(in McpMessage message, string? revision)
    {
        List<string>? problems = null;
        foreach (var (name, kind, words) in Forms)
        {
            var given = message.Parameter(name).ValueKind;
            if (given != kind && (given is not (JsonValueKind.Undefined or JsonValueKind.Null) || IsRequired(message.Method, name)))
            {
                (problems ??= []).Add($"params.{Encoding.UTF8.GetString(name)} must be {words}.");
            }
        }

        if (!IsToken(message.Meta("progressToken"))) (problems ??= []).Add("params._meta.progressToken must be a string or an integer.");
        if (problems is null) return null;

        // Clients of the revisions with a handshake read any error status as a failure of the connection.
        var status = revision == McpRevisions.July2026 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return McpRefusal.Parameters(string.Join(' ', problems)) with { Status = status };
    }

    private static bool IsRequired(string method, ReadOnlySpan<byte> name) => method switch
    {
        RequestMethods.ToolsCall or RequestMethods.PromptsGet => name.SequenceEqual("name"u8),
        RequestMethods.ResourcesRead => name.SequenceEqual("uri"u8),
        _ => false,
    };

    private static bool IsToken(JsonElement token) =>
        token.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.String || (token.ValueKind is JsonValueKind.Number && token.TryGetInt64(out _));
}
