using System.Text.Json;
using DotAi.Capabilities;
using DotAi.Capabilities.Analysis;
using DotAi.Capabilities.Glossary;
using DotAi.Knowledge;
using DotAi.Knowledge.Embedded;
using DotAi.Knowledge.Terms;
using DotAi.Kubernetes;
using DotAi.Kubernetes.Snapshot;
using DotAi.Schemas;
using DotAi.Workflows;
using Microsoft.Extensions.Logging.Abstractions;

namespace DotAi.Eval.Retrieval;

/// <summary>A snapshot's capabilities in an embedded store in a temporary folder, with and without the glossary's words.</summary>
internal sealed class EvaluationIndex : IDisposable
{
    private const string Tagged = "tagged";
    private const string Plain = "plain";
    private const int Depth = 200;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dotai-eval-");
    private readonly EmbeddedStore _store;

    private EvaluationIndex() => _store = new EmbeddedStore(Path.Combine(_folder.FullName, "eval.db"), NullLogger<EmbeddedStore>.Instance);

    public static async Task<EvaluationIndex> BuildAsync(string clusterFolder, CancellationToken cancellationToken)
    {
        var index = new EvaluationIndex();
        var capabilities = await AnalyzeAsync(clusterFolder, cancellationToken);
        await index.FillAsync(Tagged, capabilities, cancellationToken);
        await index.FillAsync(Plain, [.. capabilities.Select(WithoutTags)], cancellationToken);
        return index;
    }

    public async Task<RankedAnswer> SearchAsync(string intent, SearchVariant variant, CancellationToken cancellationToken)
    {
        var query = IntentQuery.Of(intent, CapabilityGlossary.BuiltIn, variant.Synonyms);
        var hits = await _store.SearchAsync(variant.Tags ? Tagged : Plain, new LegSearch(query.Terms, null, ItemFilter.All, Depth), cancellationToken);
        var scored = hits
            .Select(hit => (Capability: hit.Item.Payload.Deserialize(CapabilityJson.Default.Capability)!, hit.TermScore))
            .Select(hit => (hit.Capability, Score: hit.TermScore * (variant.Factors ? query.Factor(hit.Capability) : 1)))
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Capability.ResourceName, StringComparer.Ordinal)
            .ToArray();

        // Term scores alone cannot tell a weak answer from none: this refuses only what shares no word with the cluster.
        return new([.. scored.Select(hit => hit.Capability.ResourceName)], Fits: scored.Length > 0);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Delete(recursive: true);
    }

    private static async Task<IReadOnlyList<Capability>> AnalyzeAsync(string clusterFolder, CancellationToken cancellationToken)
    {
        using var cluster = SnapshotCluster.Open(clusterFolder, new SnapshotOptions { Source = "--cluster" });
        var catalog = await cluster.DiscoverAsync(cancellationToken);
        var schemas = new SchemaCatalog(cluster);
        var analyzer = new CapabilityAnalyzer(CapabilityGlossary.BuiltIn);
        var results = new List<Capability>();
        foreach (var resource in catalog.Resources)
            results.Add(analyzer.Analyze(resource, await SchemaAsync(schemas, resource, cancellationToken), DateTimeOffset.UnixEpoch));

        return results;
    }

    private static async Task<ResourceSchema?> SchemaAsync(SchemaCatalog schemas, ServedResource resource, CancellationToken cancellationToken)
    {
        try
        {
            return await schemas.FindAsync(resource.GroupVersionKind, cancellationToken);
        }
        catch (WorkflowException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return null;
        }
    }

    private async Task FillAsync(string collection, IReadOnlyList<Capability> capabilities, CancellationToken cancellationToken)
    {
        await _store.EnsureAsync(new CollectionDefinition(collection, []), cancellationToken);
        await _store.PutAsync(collection, [.. capabilities.Select(Item)], cancellationToken);
    }

    private static StoredItem Item(Capability capability) => new(
        capability.Id,
        JsonSerializer.SerializeToElement(capability, CapabilityJson.Default.Capability),
        TermWeights.ForDocument(CapabilityFields.For(capability)));

    private static Capability WithoutTags(Capability capability) => capability with { Capabilities = [], RelatedTerms = [], Providers = [], Abstractions = [] };
}
