using DotAi.Kubernetes;
using DotAi.Kubernetes.Snapshot;
using DotAi.Testing;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Kubernetes.Snapshot;

public sealed class SnapshotDiscoveryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Definitions_are_found_in_any_file_of_any_sub_folder()
    {
        _folder.Write("a.yaml", Manifests.Definition("widgets") + "---\n" + Manifests.Definition("gadgets"));
        _folder.Write("deep/er/b.YML", Manifests.Definition("cogs"));
        _folder.Write("list.json", """{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","metadata":{"name":"bolts.example.org"},"spec":{"group":"example.org","scope":"Cluster","names":{"plural":"bolts","kind":"Bolt"},"versions":[{"name":"v1","served":true,"storage":true}]}}]}""");
        _folder.Write("typed.yaml", """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinitionList
            items:
            - metadata: {name: nuts.example.org}
              spec: {group: example.org, scope: Cluster, names: {plural: nuts, kind: Nut}, versions: [{name: v1, served: true, storage: true}]}
            """);
        _folder.Write("index.tsv", "not\tread");
        _folder.Write("notes.txt", "not read");
        _folder.Write(".hidden/c.yaml", Manifests.Definition("ghosts"));

        var catalog = await DiscoverAsync();
        catalog.Resources.Select(resource => resource.ResourceName).ShouldBe(["bolts.example.org", "cogs.example.org", "gadgets.example.org", "nuts.example.org", "widgets.example.org"]);
        catalog.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Built_in_resources_come_from_discovery_and_else_from_OpenAPI()
    {
        _folder.Write("core.json", Manifests.CoreDiscovery);
        _folder.Write("openapi.yaml", """
            openapi: 3.0.0
            paths:
              /api/v1/pods: {get: {x-kubernetes-action: list, x-kubernetes-group-version-kind: {group: "", version: v1, kind: Pod}}}
              /apis/batch/v1/jobs: {get: {x-kubernetes-action: list, x-kubernetes-group-version-kind: {group: batch, version: v1, kind: Job}}}
            """);
        _folder.Write("index.json", """{"paths":{"api/v1":{"serverRelativeURL":"/openapi/v3/api/v1?hash=A"}}}""");

        var catalog = await DiscoverAsync();
        catalog.Resources.Select(resource => (resource.ResourceName, resource.IsCustom)).ShouldBe([("configmaps", false), ("jobs.batch", false), ("namespaces", false)]);
        catalog.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_definition_wins_over_the_discovery_row_of_the_same_resource()
    {
        _folder.Write("discovery.json", """{"kind":"APIResourceList","groupVersion":"example.org/v1","resources":[{"name":"widgets","kind":"Widget","namespaced":true,"verbs":["get"]}]}""");
        _folder.Write("widgets.yaml", Manifests.Definition("widgets"));
        (await DiscoverAsync()).Resources.ShouldHaveSingleItem().IsCustom.ShouldBeTrue();
    }

    [Fact]
    public async Task Of_two_definitions_of_one_name_the_first_file_wins_and_the_other_is_named()
    {
        _folder.Write("b.yaml", Manifests.Definition("widgets", "v2"));
        _folder.Write("a.yaml", Manifests.Definition("widgets", "v1"));
        var catalog = await DiscoverAsync();
        catalog.Resources.ShouldHaveSingleItem().Version.ShouldBe("v1");
        catalog.Problems.ShouldBe([new ClusterProblem("b.yaml", "The definition widgets.example.org is already given in a.yaml; this one is ignored.")]);
    }

    [Fact]
    public async Task A_definition_without_a_served_version_is_named()
    {
        _folder.Write("a.yaml", Manifests.Definition("widgets", served: false));
        var catalog = await DiscoverAsync();
        catalog.Resources.ShouldBeEmpty();
        catalog.Problems.ShouldBe([new ClusterProblem("a.yaml", "The definition widgets.example.org has no served version, so the cluster does not serve the kind.")]);
    }

    [Fact]
    public async Task The_version_comes_from_a_saved_answer_or_is_not_known()
    {
        using var cluster = Open(new SnapshotOptions { PollInterval = TimeSpan.Zero });
        (await cluster.GetVersionAsync(Cancellation)).ShouldBeNull();
        _folder.Write("version.json", """{"major":"1","minor":"35","gitVersion":"v1.35.2"}""");
        (await cluster.GetVersionAsync(Cancellation)).ShouldBe("v1.35.2");
    }

    [Fact]
    public async Task Only_what_changed_changes_its_hash()
    {
        _folder.Write("a.yaml", Manifests.Definition("widgets"));
        _folder.Write("b.yaml", Manifests.Definition("gadgets"));
        using var cluster = Open(new SnapshotOptions());
        var before = Hashes(await cluster.DiscoverAsync(Cancellation));
        _folder.Write("a.yaml", "# a comment\n" + Manifests.Definition("widgets"));
        Hashes(await cluster.DiscoverAsync(Cancellation)).ShouldBe(before);
        _folder.Write("a.yaml", Manifests.Definition("widgets", schema: "{type: object}"));
        var after = Hashes(await cluster.DiscoverAsync(Cancellation));
        (after[0] == before[0], after[1] == before[1]).ShouldBe((true, false));
        File.Delete(_folder["b.yaml"]);
        Hashes(await cluster.DiscoverAsync(Cancellation)).ShouldBe([after[1]]);
    }

    [Fact]
    public async Task A_missing_folder_is_unavailable_and_named()
    {
        using var cluster = SnapshotCluster.Open(_folder["nowhere"], new SnapshotOptions());
        var error = (await Should.ThrowAsync<WorkflowException>(() => cluster.DiscoverAsync(Cancellation))).Error;
        error.ShouldBe(new WorkflowError.Unavailable(
            "cluster snapshot", $"The snapshot folder '{_folder["nowhere"]}' does not exist. Set Cluster:Snapshot to a folder of CRD and OpenAPI files."));
    }

    [Fact]
    public void The_identity_names_the_folder_and_forbids_writes()
    {
        using var cluster = Open(new SnapshotOptions { Kind = ClusterKind.Sample, Source = "the sample cluster" });
        cluster.Identity.ShouldBe(new ClusterIdentity(ClusterKind.Sample, "the sample cluster", _folder.Path, Context: null, AllowsWrites: false));
    }

    private SnapshotCluster Open(SnapshotOptions options) => SnapshotCluster.Open(_folder.Path, options);

    private async Task<ClusterCatalog> DiscoverAsync()
    {
        using var cluster = Open(new SnapshotOptions());
        return await cluster.DiscoverAsync(Cancellation);
    }

    private static List<string> Hashes(ClusterCatalog catalog) => [.. catalog.Resources.Select(resource => resource.DefinitionHash)];
}
