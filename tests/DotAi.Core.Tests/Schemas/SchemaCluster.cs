using System.Text;
using System.Text.Json;
using DotAi.Kubernetes;

namespace DotAi.Core.Tests.Schemas;

/// <summary>A cluster that publishes schemas and nothing else, and counts how often their text is read.</summary>
internal sealed class SchemaCluster : ICluster
{
    private readonly Dictionary<GroupVersionKind, (SchemaForm Form, string Hash)> _kinds = [];
    private readonly Dictionary<string, Func<Task<string>>> _texts = [];
    private int _reads;

    public int Reads => _reads;

    public ClusterIdentity Identity => new(ClusterKind.Snapshot, "test", "test", null, AllowsWrites: false);

    public void Publish(string hash, string json, SchemaForm form, params GroupVersionKind[] kinds) =>
        Publish(hash, () => Task.FromResult(json), form, kinds);

    public void Publish(string hash, Func<Task<string>> json, SchemaForm form, params GroupVersionKind[] kinds)
    {
        _texts[hash] = json;
        foreach (var kind in kinds)
        {
            _kinds[kind] = (form, hash);
        }
    }

    public Task<SchemaSource?> FindSchemaAsync(GroupVersionKind kind, CancellationToken cancellationToken) =>
        Task.FromResult(_kinds.TryGetValue(kind, out var known) ? new SchemaSource(known.Form, known.Hash, _ => ReadAsync(known.Hash)) : null);

    public Task<string?> GetVersionAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ClusterCatalog> DiscoverAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<JsonElement> ListAsync(ServedResource resource, ListOptions options, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<JsonElement?> GetAsync(ObjectReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<JsonElement> ApplyAsync(JsonElement manifest, ApplyOptions options, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> DeleteAsync(ObjectReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AccessReview> ReviewAccessAsync(AccessRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<WatchEvent> WatchAsync(ServedResource resource, ListOptions options, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    private async Task<ReadOnlyMemory<byte>> ReadAsync(string hash)
    {
        Interlocked.Increment(ref _reads);
        return Encoding.UTF8.GetBytes(await _texts[hash]());
    }
}
