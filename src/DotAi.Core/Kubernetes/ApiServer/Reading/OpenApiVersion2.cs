using System.Buffers;
using System.Text.Json;

namespace DotAi.Kubernetes.ApiServer.Reading;

/// <summary>
/// Writes the <c>definitions</c> of a Swagger 2.0 document as the <c>components.schemas</c> of OpenAPI 3.0. Kubernetes uses only
/// what both share, so that the references are all there is to rewrite.
/// </summary>
internal static class OpenApiVersion2
{
    private const string OldPrefix = "#/definitions/";
    private const string NewPrefix = "#/components/schemas/";
    private const int MaxDepth = 256;

    /// <exception cref="JsonException">The text is not JSON, or has no definitions.</exception>
    public static ReadOnlyMemory<byte> ToVersion3(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals("definitions"u8);
            reader.Read();
            if (found && reader.TokenType is JsonTokenType.StartObject)
            {
                return Write(ref reader);
            }

            reader.Skip();
        }

        throw new JsonException("the document has no definitions");
    }

    private static ReadOnlyMemory<byte> Write(ref Utf8JsonReader reader)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { MaxDepth = MaxDepth + 8 });
        writer.WriteStartObject();
        writer.WriteString("openapi"u8, "3.0.0"u8);
        writer.WriteStartObject("paths"u8);
        writer.WriteEndObject();
        writer.WriteStartObject("components"u8);
        writer.WritePropertyName("schemas"u8);
        Copy(ref reader, writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        return output.WrittenMemory;
    }

    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        var (depth, isReference) = (reader.CurrentDepth, false);
        do
        {
            CopyToken(ref reader, writer, isReference);
            isReference = reader.TokenType is JsonTokenType.PropertyName && reader.ValueTextEquals("$ref"u8);
        }
        while ((reader.TokenType is not JsonTokenType.EndObject || reader.CurrentDepth > depth) && reader.Read());
    }

    private static void CopyToken(ref Utf8JsonReader reader, Utf8JsonWriter writer, bool isReference)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                writer.WritePropertyName(reader.GetString()!);
                break;
            case JsonTokenType.String when isReference && reader.GetString() is { } text && text.StartsWith(OldPrefix, StringComparison.Ordinal):
                writer.WriteStringValue(NewPrefix + text[OldPrefix.Length..]);
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(reader.GetString());
                break;
            default:
                writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
        }
    }
}
