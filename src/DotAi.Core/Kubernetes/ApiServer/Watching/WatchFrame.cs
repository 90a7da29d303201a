using System.Text.Json;
using DotAi.Kubernetes.ApiServer.Reading;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.ApiServer.Watching;

/// <summary>One line of a watch.</summary>
/// <param name="ResourceVersion">The state of the resource after this line, or null.</param>
internal sealed record WatchFrame(string Type, ReadOnlyMemory<byte> Object, string? ResourceVersion)
{
    /// <exception cref="JsonException">The line is not a watch event.</exception>
    public static WatchFrame Parse(ReadOnlyMemory<byte> line)
    {
        var shape = JsonSerializer.Deserialize(line.Span, WatchJson.Default.LineShape) ?? throw new JsonException("a watch event is null");
        var json = line.Slice(shape.Object.Offset, shape.Object.Length);
        var metadata = JsonSerializer.Deserialize(json.Span, ListJson.Default.ListedObject)?.Metadata;
        return new WatchFrame(shape.Type ?? "", json, metadata?.ResourceVersion);
    }

    internal sealed record LineShape(string? Type, JsonRange Object);
}
