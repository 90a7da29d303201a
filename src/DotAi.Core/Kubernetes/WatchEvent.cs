namespace DotAi.Kubernetes;

/// <summary>A change the cluster reported. After <see cref="WatchEventType.Resync"/> the reader must list again.</summary>
public sealed record WatchEvent(WatchEventType Type, System.Text.Json.JsonElement? Object);
