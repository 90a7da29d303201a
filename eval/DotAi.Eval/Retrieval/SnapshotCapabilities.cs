using DotAi.Capabilities;
using DotAi.Capabilities.Analysis;
using DotAi.Capabilities.Glossary;
using DotAi.Kubernetes;
using DotAi.Kubernetes.Snapshot;
using DotAi.Schemas;
using DotAi.Workflows;

namespace DotAi.Eval.Retrieval;

/// <summary>Analyses everything that a snapshot serves.</summary>
internal static class SnapshotCapabilities
{
    public static async Task<IReadOnlyList<Capability>> ReadAsync(string clusterFolder, CancellationToken cancellationToken)
    {
        using var cluster = SnapshotCluster.Open(clusterFolder, new SnapshotOptions { Source = "--cluster" });
        var catalog = await cluster.DiscoverAsync(cancellationToken);
        var schemas = new SchemaCatalog(cluster);
        var analyzer = new CapabilityAnalyzer(CapabilityGlossary.BuiltIn);
        var results = new Capability[catalog.Resources.Count];
        await Parallel.ForAsync(0, results.Length, cancellationToken, async (at, token) =>
        {
            var resource = catalog.Resources[at];
            results[at] = analyzer.Analyze(resource, await SchemaAsync(schemas, resource, token), DateTimeOffset.UnixEpoch);
        });
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
}
