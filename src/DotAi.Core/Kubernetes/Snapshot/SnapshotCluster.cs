using System.Runtime.CompilerServices;
using System.Text.Json;
using DotAi.Workflows;

namespace DotAi.Kubernetes.Snapshot;

/// <summary>
/// A cluster read from a folder of files: custom resource definitions, OpenAPI v3 documents, discovery documents and other objects,
/// in YAML or JSON, one or many to a file. Read-only.
/// </summary>
public sealed class SnapshotCluster : ICluster, IDisposable
{
    private readonly string _folder;
    private readonly SnapshotOptions _options;
    private readonly SnapshotState _state;
    private readonly SnapshotTexts _texts;
    private readonly SnapshotSchemas _schemas;

    private SnapshotCluster(string folder, SnapshotOptions options)
    {
        _folder = folder;
        _options = options;
        _state = new SnapshotState(folder, options);
        _texts = new SnapshotTexts(folder, options);
        _schemas = new SnapshotSchemas(_texts);
        Identity = new ClusterIdentity(options.Kind, options.Source, folder, Context: null, AllowsWrites: false);
    }

    public ClusterIdentity Identity { get; }

    /// <summary>Opens a folder; it is read when something is asked. A folder that does not exist is reported then, as Unavailable.</summary>
    public static SnapshotCluster Open(string folder, SnapshotOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(options);
        return new SnapshotCluster(Path.GetFullPath(folder), options);
    }

    /// <summary>As read last, but only while the folder is there: whoever asks for the version wants to know that.</summary>
    public async Task<string?> GetVersionAsync(CancellationToken cancellationToken)
    {
        SnapshotFolder.ThrowIfMissing(_folder);
        return (await _state.CurrentAsync(cancellationToken)).Catalog.ServerVersion;
    }

    public async Task<ClusterCatalog> DiscoverAsync(CancellationToken cancellationToken) =>
        (await _state.RefreshAsync(cancellationToken)).Catalog.Served;

    public async Task<SchemaSource?> FindSchemaAsync(GroupVersionKind kind, CancellationToken cancellationToken) =>
        _schemas.Find((await _state.CurrentAsync(cancellationToken)).Catalog, kind);

    public async IAsyncEnumerable<JsonElement> ListAsync(
        ServedResource resource, ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(options);
        var selector = LabelSelector.Parse(options.LabelSelector);
        var index = await _state.CurrentAsync(cancellationToken);
        foreach (var place in index.Objects(resource.Group, resource.Kind).Where(place => options.Namespace is null || place.Value.Namespace == options.Namespace))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var item = ObjectOf(place);
            if (selector.Matches(item))
            {
                yield return item;
            }
        }
    }

    public async Task<JsonElement?> GetAsync(ObjectReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var (kind, @namespace, name) = reference;
        var index = await _state.CurrentAsync(cancellationToken);
        var place = index.Objects(kind.Group, kind.Kind).FirstOrDefault(place => place.Value.Name == name && place.Value.Namespace == (@namespace ?? ""));
        return place is null ? null : ObjectOf(place);
    }

    public async Task<JsonElement> ApplyAsync(JsonElement manifest, ApplyOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var kind = GroupVersionKind.From(Text(manifest, "apiVersion") ?? "", Text(manifest, "kind") ?? "object");
        var @namespace = manifest.ValueKind is JsonValueKind.Object && manifest.TryGetProperty("metadata", out var metadata) ? Text(metadata, "namespace") : null;
        throw SnapshotAnswers.ApplyRefused(_folder, await ResourceOfAsync(kind, cancellationToken), @namespace, options);
    }

    public async Task<bool> DeleteAsync(ObjectReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        throw SnapshotAnswers.DeleteRefused(_folder, await ResourceOfAsync(reference.GroupVersionKind, cancellationToken), reference);
    }

    public Task<AccessReview> ReviewAccessAsync(AccessRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(SnapshotAnswers.Review(_folder, request));
    }

    /// <summary>Looks at the files every <see cref="SnapshotOptions.PollInterval"/>; reports when objects of the resource changed.</summary>
    public async IAsyncEnumerable<WatchEvent> WatchAsync(
        ServedResource resource, ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(options);
        using var timer = new PeriodicTimer(_options.PollInterval, _options.Time);
        var known = await SignatureAsync(resource, options, cancellationToken);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            var now = await SignatureAsync(resource, options, cancellationToken);
            if (!now.SequenceEqual(known))
            {
                known = now;
                yield return new WatchEvent(WatchEventType.Resync, Object: null);
            }
        }
    }

    public void Dispose() => _state.Dispose();

    private async Task<List<(string Namespace, string Name, string Hash)>> SignatureAsync(
        ServedResource resource, ListOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var index = await _state.RefreshAsync(cancellationToken);
            return [.. index.Objects(resource.Group, resource.Kind)
                .Select(place => (place.Value.Namespace, place.Value.Name, place.Value.Hash))
                .Where(item => options.Namespace is null || item.Namespace == options.Namespace)
                .Order()];
        }
        catch (WorkflowException)
        {
            // The folder is away; it may come back, and until then there is nothing in it.
            return [];
        }
    }

    private JsonElement ObjectOf(SnapshotPlace<SnapshotObject> place) =>
        SnapshotObjects.Parse(_texts.Read(place.File, place.Value.Place), place.Value.Kind);

    private async Task<string> ResourceOfAsync(GroupVersionKind kind, CancellationToken cancellationToken)
    {
        var index = await _state.CurrentAsync(cancellationToken);
        return index.Catalog.Served.Resources.FirstOrDefault(resource => resource.Group == kind.Group && resource.Kind == kind.Kind)?.ResourceName
            ?? (kind.Group.Length == 0 ? kind.Kind : $"{kind.Kind}.{kind.Version}.{kind.Group}").ToLowerInvariant();
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;
}
