using System.Text.Json;
using DotAi.Kubernetes;
using DotAi.Kubernetes.Snapshot;

namespace DotAi.Core.Tests.Kubernetes.Snapshot;

public sealed class SampleClusterTests : IDisposable
{
    private readonly SnapshotCluster _cluster = SnapshotCluster.Open(SampleCluster.Folder, new SnapshotOptions { Kind = ClusterKind.Sample });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _cluster.Dispose();

    [Fact]
    public async Task Everything_in_it_is_served_without_a_problem()
    {
        var catalog = await _cluster.DiscoverAsync(Cancellation);
        catalog.Problems.ShouldBeEmpty();
        (catalog.Resources.Count(resource => resource.IsCustom), catalog.Resources.Count(resource => !resource.IsCustom)).ShouldBe((22, 35));
        (await _cluster.GetVersionAsync(Cancellation)).ShouldBe("v1.35.0-sample");
    }

    [Fact]
    public async Task Every_kind_has_a_schema_whose_references_resolve()
    {
        foreach (var resource in (await _cluster.DiscoverAsync(Cancellation)).Resources)
        {
            var source = await _cluster.FindSchemaAsync(resource.GroupVersionKind, Cancellation);
            source.ShouldNotBeNull(resource.ResourceName);
            using var document = JsonDocument.Parse(await source.Json(Cancellation), new JsonDocumentOptions { MaxDepth = 256 });
            if (source.Form is SchemaForm.OpenApiV3)
            {
                var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
                References(document.RootElement).Where(reference => !schemas.TryGetProperty(reference, out _)).ShouldBeEmpty(resource.ResourceName);
            }
            else
            {
                document.RootElement.GetProperty("type").GetString().ShouldBe("object");
            }
        }
    }

    [Theory]
    [InlineData("namespaces", "databases default kube-system team-a team-a-production team-b")]
    [InlineData("storageclasses", "fast standard")]
    [InlineData("ingressclasses", "internal nginx")]
    public async Task It_holds_the_objects_that_questions_offer(string plural, string names)
    {
        var resource = (await _cluster.DiscoverAsync(Cancellation)).Resources.Single(resource => resource.Plural == plural);
        var found = new List<string>();
        await foreach (var item in _cluster.ListAsync(resource, new ListOptions(), Cancellation))
        {
            found.Add(item.GetProperty("metadata").GetProperty("name").GetString()!);
        }

        string.Join(' ', found.Order(StringComparer.Ordinal)).ShouldBe(names);
    }

    [Fact]
    public async Task The_multi_cloud_abstraction_uses_anchors_and_merge_keys_and_is_whole()
    {
        foreach (var version in new[] { "v1", "v1beta1" })
        {
            var source = await _cluster.FindSchemaAsync(new("platform.example.org", version, "SQL"), Cancellation);
            var schema = JsonElement.Parse((await source!.Json(Cancellation)).Span);
            schema.GetProperty("properties").GetProperty("spec").GetProperty("properties").TryGetProperty("compositionSelector", out _).ShouldBeTrue(version);
        }
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field =>
            field is { Name: "$ref", Value.ValueKind: JsonValueKind.String } ? [field.Value.GetString()!["#/components/schemas/".Length..]] : References(field.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
