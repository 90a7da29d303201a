using System.Text.Json;

namespace DotAi.Server.Features.Cluster;

/// <summary>The deployment of Kyverno's admission controller.</summary>
internal sealed class KyvernoController(JsonElement deployment)
{
    /// <summary>From the label that the chart sets, else from the tag of the container's image.</summary>
    public string? Version => Text(At(deployment, "metadata", "labels", "app.kubernetes.io/version")) ?? ImageTag();

    public int ReadyReplicas => At(deployment, "status", "readyReplicas") is { ValueKind: JsonValueKind.Number } ready && ready.TryGetInt32(out var count) ? count : 0;

    private string? ImageTag()
    {
        var containers = At(deployment, "spec", "template", "spec", "containers");
        var images = containers.ValueKind is JsonValueKind.Array ? containers.EnumerateArray().Select(container => Text(At(container, "image"))) : [];
        return images.OfType<string>().Where(image => image.Contains("kyverno", StringComparison.Ordinal)).Select(Tag).FirstOrDefault(tag => tag is not null);
    }

    /// <summary>What follows the last colon of the last part of the name; a digest is no version.</summary>
    private static string? Tag(string image) => image.Split('@')[0].Split('/')[^1].Split(':', 2) is [_, { Length: > 0 } tag] ? tag : null;

    private static string? Text(JsonElement element) => element.ValueKind is JsonValueKind.String && element.GetString() is { Length: > 0 } text ? text : null;

    private static JsonElement At(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind is not JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return default;
            }
        }

        return element;
    }
}
