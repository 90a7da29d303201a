using System.Text.Json;
using ModelContextProtocol;

namespace DotAi.Server.Mcp;

/// <summary>An error that is answered before any handler runs.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">JSON-RPC error code.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record McpRefusal(int Status, McpErrorCode Code, string Message)
{
    /// <summary>The refused request's id, a string or number; undefined when the message had none that could be read.</summary>
    public JsonElement Id { get; init; }

    /// <summary>The revision that was asked for, when that is what is wrong.</summary>
    public string? RequestedRevision { get; init; }

    /// <summary>The revisions that would do, when <see cref="RequestedRevision"/> is set.</summary>
    public IReadOnlyList<string> SupportedRevisions { get; init; } = [];

    public static McpRefusal Invalid(string message) => new(StatusCodes.Status400BadRequest, McpErrorCode.InvalidRequest, message);

    public static McpRefusal Parameters(string message) => new(StatusCodes.Status400BadRequest, McpErrorCode.InvalidParams, message);

    public static McpRefusal Header(string message) => new(StatusCodes.Status400BadRequest, McpErrorCode.HeaderMismatch, message);

    public static McpRefusal Revision(string requested, IReadOnlyList<string> supported) =>
        new(StatusCodes.Status400BadRequest, McpErrorCode.UnsupportedProtocolVersion, $"This protocol version is not supported; supported are {string.Join(", ", supported)}.")
        {
            RequestedRevision = requested,
            SupportedRevisions = supported,
        };

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = "application/json";
        response.Headers.CacheControl = "no-store";
        await using (var writer = new Utf8JsonWriter(response.BodyWriter))
        {
            Write(writer);
        }

        await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted);
    }

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("jsonrpc"u8, "2.0"u8);
        writer.WritePropertyName("id"u8);
        if (Id.ValueKind is JsonValueKind.Undefined) writer.WriteNullValue();
        else Id.WriteTo(writer);
        writer.WriteStartObject("error"u8);
        writer.WriteNumber("code"u8, (int)Code);
        writer.WriteString("message"u8, Message);
        if (RequestedRevision is not null) WriteRevisions(writer, RequestedRevision);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteRevisions(Utf8JsonWriter writer, string requested)
    {
        writer.WriteStartObject("data"u8);
        writer.WriteString("requested"u8, requested);
        writer.WriteStartArray("supported"u8);
        foreach (var revision in SupportedRevisions)
        {
            writer.WriteStringValue(revision);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
