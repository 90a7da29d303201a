using System.Buffers;
using System.Text.Json;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.ApiServer;

/// <summary>Objects as elements of their own.</summary>
internal static class ObjectJson
{
    public static JsonElement Parse(ReadOnlyMemory<byte> json) => JsonRange.Parse(json);

    /// <summary>An item of a list, with the <c>apiVersion</c> and <c>kind</c> that the server leaves out there.</summary>
    public static JsonElement WithKind(ReadOnlyMemory<byte> json, GroupVersionKind kind)
    {
        var item = Parse(json);
        if (item.ValueKind is not JsonValueKind.Object || item.TryGetProperty("kind", out _))
        {
            return item;
        }

        var output = new ArrayBufferWriter<byte>(json.Length + 128);
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { MaxDepth = 1024 }))
        {
            writer.WriteStartObject();
            writer.WriteString("apiVersion", kind.ApiVersion);
            writer.WriteString("kind", kind.Kind);
            foreach (var property in item.EnumerateObject().Where(property => property.Name != "apiVersion"))
            {
                property.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return Parse(output.WrittenMemory);
    }
}
