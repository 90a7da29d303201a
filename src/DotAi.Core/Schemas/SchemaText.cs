using System.Text.Json;

namespace DotAi.Schemas;

/// <summary>Opens schema text with a bound on its depth, and turns what the JSON reader objects to into a named error.</summary>
internal static class SchemaText
{
    public delegate void Reading(ref Utf8JsonReader reader);

    public static void Read(ReadOnlyMemory<byte> json, Reading read)
    {
        var options = new JsonReaderOptions { MaxDepth = SchemaParser.MaxJsonDepth, CommentHandling = JsonCommentHandling.Disallow };
        var reader = new Utf8JsonReader(json.Span, options);
        try
        {
            reader.Read();
            read(ref reader);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: text that is not valid UTF-8 or UTF-16 inside a JSON string.
            throw new SchemaFormatException("", exception.Message, exception);
        }
    }

    /// <summary>Moves from an object to the value of its first member of this name; false when it is absent or something else.</summary>
    public static bool Enter(ref Utf8JsonReader reader, string name, JsonTokenType expected = JsonTokenType.StartObject)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(name);
            reader.Read();
            if (found)
            {
                return reader.TokenType == expected;
            }

            reader.Skip();
        }

        return false;
    }
}
