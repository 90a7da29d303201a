namespace DotAi.Kubernetes;

/// <summary>What happened to a watched object.</summary>
public enum WatchEventType
{
    Added,
    Modified,
    Deleted,

    /// <summary>The server could not continue the watch; earlier knowledge may be stale.</summary>
    Resync,
}
