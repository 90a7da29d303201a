using DotAi.Kubernetes;
using DotAi.Workflows;

namespace DotAi.Schemas;

/// <summary>
/// The schemas of a cluster's kinds, read when first asked for. Kinds with the same schema text share one parse; parsed schemas
/// stay in memory up to <see cref="SchemaCatalogOptions.CapacityBytes"/>.
/// </summary>
public sealed class SchemaCatalog
{
    private readonly ICluster _cluster;
    private readonly SchemaPool _pool = new();
    private readonly SingleFlightCache<(SchemaForm Form, string Hash), LoadedSchemas> _loaded;
    private readonly long _capacity;
    private long _evicted;

    public SchemaCatalog(ICluster cluster, SchemaCatalogOptions? options = null)
    {
        _cluster = cluster;
        _capacity = (options ?? new SchemaCatalogOptions()).CapacityBytes;
        _loaded = new(_capacity, static loaded => Math.Max(1, loaded.Weight), OnEvicted);
    }

    internal int LoadedSources => _loaded.Count;

    /// <summary>The schema of a kind, or null when the cluster publishes none.</summary>
    /// <exception cref="WorkflowException">The cluster cannot be asked, or what it publishes is not a schema (names the kind and the place).</exception>
    public async Task<ResourceSchema?> FindAsync(GroupVersionKind kind, CancellationToken cancellationToken)
    {
        var source = await _cluster.FindSchemaAsync(kind, cancellationToken);
        if (source is null)
        {
            return null;
        }

        try
        {
            var loaded = await _loaded.GetAsync((source.Form, source.Hash), () => LoadAsync(source), cancellationToken);
            return loaded.Find(kind);
        }
        catch (SchemaFormatException exception)
        {
            throw new WorkflowException(new WorkflowError.Unavailable($"schema of {kind}", $"{exception.Message} Kind: {kind}."), exception);
        }
    }

    private async Task<LoadedSchemas> LoadAsync(SchemaSource source)
    {
        // Shared by all who ask for this text, so no single caller's token may stop it.
        var json = await source.Json(CancellationToken.None);
        return LoadedSchemas.Read(source.Form, json, _pool);
    }

    /// <summary>The pool also holds parts of evicted schemas; it starts afresh once a quarter of the capacity has been evicted.</summary>
    private void OnEvicted(long weight)
    {
        if (Interlocked.Add(ref _evicted, weight) < _capacity / 4)
        {
            return;
        }

        Interlocked.Exchange(ref _evicted, 0);
        lock (_pool.Gate)
        {
            _pool.Clear();
        }
    }
}
