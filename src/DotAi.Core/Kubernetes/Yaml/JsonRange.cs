using System.Runtime.InteropServices;
using System.Text.Json;

namespace DotAi.Kubernetes.Yaml;

/// <summary>
/// Where a JSON value lies in a UTF-8 text, in bytes. Through <see cref="JsonRangeConverter"/> a deserialised record remembers the
/// place of a value that is not read now; that works only when the whole text is deserialised from one span.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct JsonRange(int Offset, int Length)
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1024 };

    public JsonRange Within(JsonRange outer) => new(outer.Offset + Offset, Length);

    internal static JsonElement Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, Deep);
        return document.RootElement.Clone();
    }
}
