using System.Buffers;
using System.Text.Json;
using ModelContextProtocol;

namespace DotAi.Server.Mcp;

/// <summary>Reads one JSON-RPC message from a request body: bounded in bytes and depth, without duplicate members.</summary>
internal sealed class McpMessageReader(McpSettings settings)
{
    // Duplicates are refused because a gateway that routes on one of them and a server that obeys the other can be played off.
    private readonly JsonDocumentOptions _options = new() { MaxDepth = settings.JsonDepth, AllowDuplicateProperties = false };

    /// <summary>The message, or why it is refused.</summary>
    /// <exception cref="BadHttpRequestException">The web server refused the body, for example for its size.</exception>
    public async ValueTask<(McpMessage Message, McpRefusal? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > settings.BodyBytes) return (default, TooLarge());

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > settings.BodyBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                return (default, TooLarge());
            }

            if (read.IsCompleted)
            {
                var result = Parse(read.Buffer);
                reader.AdvanceTo(read.Buffer.End);
                return result;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private (McpMessage Message, McpRefusal? Refusal) Parse(ReadOnlySequence<byte> body)
    {
        if (body.IsSingleSegment) return Parse(body.FirstSpan);

        var length = (int)body.Length;
        var copy = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(copy);
            return Parse(copy.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    private (McpMessage Message, McpRefusal? Refusal) Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            // The element keeps a copy of its own, so arguments stay valid as long as a handler holds them.
            return Inspect(JsonElement.Parse(body, _options));
        }
        catch (JsonException)
        {
            return (default, new McpRefusal(StatusCodes.Status400BadRequest, McpErrorCode.ParseError, NotJson()));
        }
    }

    private static (McpMessage Message, McpRefusal? Refusal) Inspect(JsonElement body)
    {
        if (body.ValueKind is JsonValueKind.Array) return Refuse(default, "Batches are not supported; send each message as a request of its own.");
        if (body.ValueKind is not JsonValueKind.Object) return Refuse(default, "The body must be one JSON-RPC message, an object.");

        var hasId = body.TryGetProperty("id"u8, out var id);
        if (hasId && !IsId(id)) return Refuse(default, "id must be a string or an integer.");
        if (!body.TryGetProperty("jsonrpc"u8, out var version) || version.ValueKind is not JsonValueKind.String || !version.ValueEquals("2.0"u8))
        {
            return Refuse(id, "jsonrpc must be \"2.0\".");
        }

        if (!body.TryGetProperty("method"u8, out var method))
        {
            return Refuse(id, IsAnswer(body) ? "This server sends no requests, so it takes no answers." : "method is required.");
        }

        if (method.ValueKind is not JsonValueKind.String) return Refuse(id, "method must be a string.");
        if (body.TryGetProperty("params"u8, out var parameters) && parameters.ValueKind is not JsonValueKind.Object) return Refuse(id, "params must be an object.");

        return (new McpMessage(method.GetString()!, parameters, id), null);
    }

    private static bool IsId(JsonElement id) => id.ValueKind is JsonValueKind.String || (id.ValueKind is JsonValueKind.Number && id.TryGetInt64(out _));

    private static bool IsAnswer(JsonElement body) => body.TryGetProperty("result"u8, out _) || body.TryGetProperty("error"u8, out _);

    private static (McpMessage Message, McpRefusal? Refusal) Refuse(JsonElement id, string message) => (default, McpRefusal.Invalid(message) with { Id = id });

    private string NotJson() => $"The body is not well-formed JSON, has a duplicate member, or is nested more than {settings.JsonDepth} deep.";

    private McpRefusal TooLarge() =>
        new(StatusCodes.Status413PayloadTooLarge, McpErrorCode.InvalidRequest, $"The request body must have at most {settings.BodyBytes} bytes.");
}
