using System.Text.Json;

namespace DotAi.Kubernetes;

/// <summary>
/// The cluster as DotAi sees it: a live API server, or a folder of files. Failures surface as
/// <see cref="Workflows.WorkflowException"/> with the cluster's own message.
/// </summary>
public interface ICluster
{
    ClusterIdentity Identity { get; }

    /// <summary>The server's <c>gitVersion</c>, for example <c>v1.35.2</c>; null when a snapshot does not tell.</summary>
    Task<string?> GetVersionAsync(CancellationToken cancellationToken);

    /// <summary>Reads what the cluster serves, each resource once at its own best served version.</summary>
    Task<ClusterCatalog> DiscoverAsync(CancellationToken cancellationToken);

    /// <summary>The schema text of a kind, or null when the cluster publishes none.</summary>
    Task<SchemaSource?> FindSchemaAsync(GroupVersionKind kind, CancellationToken cancellationToken);

    /// <summary>Objects of a resource; a snapshot answers from its files.</summary>
    IAsyncEnumerable<JsonElement> ListAsync(ServedResource resource, ListOptions options, CancellationToken cancellationToken);

    Task<JsonElement?> GetAsync(ObjectReference reference, CancellationToken cancellationToken);

    /// <summary>Server-side apply; answers with the object as the server now holds it.</summary>
    Task<JsonElement> ApplyAsync(JsonElement manifest, ApplyOptions options, CancellationToken cancellationToken);

    /// <summary>Deletes with background propagation; false when there was no such object.</summary>
    Task<bool> DeleteAsync(ObjectReference reference, CancellationToken cancellationToken);

    Task<AccessReview> ReviewAccessAsync(AccessRequest request, CancellationToken cancellationToken);

    /// <summary>Changes to a resource from now on, until cancelled. A snapshot reports changed files as <see cref="WatchEventType.Resync"/>.</summary>
    IAsyncEnumerable<WatchEvent> WatchAsync(ServedResource resource, ListOptions options, CancellationToken cancellationToken);
}
