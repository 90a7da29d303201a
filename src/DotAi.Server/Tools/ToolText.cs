using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DotAi.Server.Tools;

/// <summary>Answers as text for a model: only what JSON must escape is escaped, which reads better and is shorter.</summary>
internal static class ToolText
{
    // Safe because the text is no HTML: MCP clients decode it as part of a JSON string.
    private static readonly JavaScriptEncoder Plain = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly ToolJson Errors = new(new JsonSerializerOptions(ToolJson.Default.Options) { Encoder = Plain });

    public static string Of(JsonElement value)
    {
        var text = value.GetRawText();
        if (!text.Contains("\\u", StringComparison.Ordinal)) return text;

        var buffer = new ArrayBufferWriter<byte>(text.Length);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Plain }))
        {
            value.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static string Of(ToolError error) => JsonSerializer.Serialize(new ToolErrorText(error), Errors.ToolErrorText);
}
