using System.Diagnostics;
using System.Text.Json;
using DotAi.Kubernetes;
using DotAi.Kubernetes.Snapshot;
using DotAi.Testing;

namespace DotAi.Core.Tests.Kubernetes.Snapshot;

/// <summary>2,270 real definitions and the documents of Kubernetes 1.35 as one snapshot.</summary>
public sealed class CorpusTests(CorpusFolder corpus) : IClassFixture<CorpusFolder>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_kind_is_served_exactly_once()
    {
        TestAssets.Require("corpus/crds.tar.xz");
        using var cluster = SnapshotCluster.Open(corpus.Path, new SnapshotOptions());
        var catalog = await cluster.DiscoverAsync(Cancellation);

        (catalog.Resources.Count(resource => resource.IsCustom), catalog.Resources.Count(resource => !resource.IsCustom)).ShouldBe((2269, 74));
        catalog.Resources.Select(resource => resource.ResourceName).ShouldBeUnique();
        catalog.Resources.Count(resource => !resource.Verbs.Contains("list")).ShouldBe(7);
        catalog.Problems.ShouldHaveSingleItem().Message
            .ShouldBe("The definition streamtemplates.jetstream.nats.io has no served version, so the cluster does not serve the kind.");
    }

    [Fact]
    public async Task Discovery_and_OpenAPI_alone_tell_the_same_about_built_in_resources()
    {
        TestAssets.Require("corpus/kubernetes.tar.xz");
        var fromDiscovery = await BuiltInAsync("kubernetes");
        var fromOpenApi = await BuiltInAsync("kubernetes/openapi-v3");
        fromOpenApi.Select(resource => (resource.ResourceName, resource.Kind, resource.Scope))
            .ShouldBe(fromDiscovery.Select(resource => (resource.ResourceName, resource.Kind, resource.Scope)));
    }

    [Fact]
    public async Task Every_schema_can_be_read_and_a_second_process_starts_from_the_index()
    {
        TestAssets.Require("corpus/crds.tar.xz");
        using var folder = new TemporaryFolder();
        var options = new SnapshotOptions { CacheFile = folder["index"] };
        using var first = SnapshotCluster.Open(corpus.Path, options);
        var catalog = await first.DiscoverAsync(Cancellation);

        using var second = SnapshotCluster.Open(corpus.Path, options);
        var watch = Stopwatch.StartNew();
        JsonSerializer.Serialize(await second.DiscoverAsync(Cancellation)).ShouldBe(JsonSerializer.Serialize(catalog));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));

        await Parallel.ForEachAsync(catalog.Resources, Cancellation, async (resource, cancellation) =>
        {
            var source = await second.FindSchemaAsync(resource.GroupVersionKind, cancellation);
            source.ShouldNotBeNull(resource.ResourceName);
            using var document = JsonDocument.Parse(await source.Json(cancellation), new JsonDocumentOptions { MaxDepth = 256 });
            document.RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
        });
    }

    private async Task<IReadOnlyList<ServedResource>> BuiltInAsync(string folder)
    {
        using var cluster = SnapshotCluster.Open(Path.Combine(corpus.Path, folder), new SnapshotOptions());
        return (await cluster.DiscoverAsync(Cancellation)).Resources;
    }
}
