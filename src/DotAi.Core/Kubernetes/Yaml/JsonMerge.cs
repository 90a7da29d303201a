using System.Text;
using System.Text.Json;

namespace DotAi.Kubernetes.Yaml;

/// <summary>Takes apart the JSON of anchored nodes for merge keys and for aliases that stand as keys.</summary>
internal static class JsonMerge
{
    /// <summary>Adds a mapping, or each mapping of a list, to the sources; false when the value is anything else.</summary>
    public static bool TryAddMappings(ReadOnlyMemory<byte> json, List<ReadOnlyMemory<byte>> sources, int maxDepth)
    {
        if (json.Span is [(byte)'{', ..])
        {
            sources.Add(json);
            return true;
        }

        return json.Span is [(byte)'[', ..] && AddItems(json, sources, maxDepth);
    }

    public static List<(string Name, ReadOnlyMemory<byte> Value)> Properties(ReadOnlyMemory<byte> mapping, int maxDepth)
    {
        var properties = new List<(string, ReadOnlyMemory<byte>)>();
        var reader = ReaderOf(mapping, maxDepth);
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            properties.Add((name, SkipValue(ref reader, mapping)));
        }

        return properties;
    }

    /// <summary>The name a scalar gives as a key, or null for null.</summary>
    public static string? KeyOf(ReadOnlyMemory<byte> scalar) => scalar.Span switch
    {
        [(byte)'"', ..] => JsonSerializer.Deserialize(scalar.Span, JsonText.Default.String),
        [(byte)'n', ..] => null,
        var other => Encoding.UTF8.GetString(other),
    };

    private static bool AddItems(ReadOnlyMemory<byte> json, List<ReadOnlyMemory<byte>> sources, int maxDepth)
    {
        var reader = ReaderOf(json, maxDepth);
        reader.Read();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (reader.TokenType is not JsonTokenType.StartObject)
            {
                return false;
            }

            sources.Add(SkipValue(ref reader, json));
        }

        return true;
    }

    private static ReadOnlyMemory<byte> SkipValue(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }

    private static Utf8JsonReader ReaderOf(ReadOnlyMemory<byte> json, int maxDepth) =>
        new(json.Span, new JsonReaderOptions { MaxDepth = maxDepth + 1 });
}
