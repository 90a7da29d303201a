using System.Text.Json;
using System.Text.Json.Serialization;

namespace DotAi.Kubernetes.Yaml;

/// <summary>Skips a value and remembers where it was.</summary>
internal sealed class JsonRangeConverter : JsonConverter<JsonRange>
{
    public override JsonRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = reader.TokenStartIndex;
        reader.Skip();
        return new JsonRange(checked((int)start), checked((int)(reader.BytesConsumed - start)));
    }

    public override void Write(Utf8JsonWriter writer, JsonRange value, JsonSerializerOptions options) =>
        throw new NotSupportedException("A range only has meaning beside the text it points into.");
}
