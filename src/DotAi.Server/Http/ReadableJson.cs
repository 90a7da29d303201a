using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DotAi.Server.Http;

/// <summary>
/// How answers are spelt: quotes, angle brackets and letters beyond ASCII as they are, because people read them. Escaping is for
/// JSON inside HTML; these answers are never that, and <c>X-Content-Type-Options: nosniff</c> keeps browsers from guessing so.
/// </summary>
internal static class ReadableJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = Encoder };

    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static Utf8JsonWriter Writer(IBufferWriter<byte> output) => new(output, Options);

    public static byte[] Write<T>(T value, JsonTypeInfo<T> type)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = Writer(body))
        {
            JsonSerializer.Serialize(writer, value, type);
        }

        return body.WrittenSpan.ToArray();
    }
}
