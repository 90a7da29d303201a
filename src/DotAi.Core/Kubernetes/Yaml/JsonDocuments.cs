using System.Text.Json;

namespace DotAi.Kubernetes.Yaml;

/// <summary>The documents of a text as JSON; documents that are empty or null are left out.</summary>
/// <param name="Json">UTF-8 JSON values, one after the other.</param>
/// <param name="Documents">Where each value lies in <paramref name="Json"/>.</param>
public sealed record JsonDocuments(ReadOnlyMemory<byte> Json, IReadOnlyList<JsonRange> Documents)
{
    public int Count => Documents.Count;

    public ReadOnlyMemory<byte> this[int index] => Json.Slice(Documents[index].Offset, Documents[index].Length);

    /// <summary>The documents as elements of their own, independent of <see cref="Json"/>.</summary>
    public IReadOnlyList<JsonElement> ToElements() => [.. Documents.Select(range => JsonRange.Parse(Json.Slice(range.Offset, range.Length)))];
}
