using System.Text.Json;
using System.Text.Json.Nodes;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Kubernetes.Snapshot;

/// <summary>Parses stored objects; items of a typed list get the apiVersion and kind that the list said once for all.</summary>
internal static class SnapshotObjects
{
    public static JsonElement Parse(ReadOnlyMemory<byte> json, GroupVersionKind kind)
    {
        var item = JsonRange.Parse(json);
        if (item.TryGetProperty("kind", out _) && item.TryGetProperty("apiVersion", out _))
        {
            return item;
        }

        var complete = JsonObject.Create(item)!;
        complete["apiVersion"] = kind.ApiVersion;
        complete["kind"] = kind.Kind;
        return JsonRange.Parse(System.Text.Encoding.UTF8.GetBytes(complete.ToJsonString()));
    }
}
