using System.Text.Json;
using DotAi.Kubernetes;
using DotAi.Kubernetes.Snapshot;
using DotAi.Testing;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Kubernetes.Snapshot;

public sealed class SnapshotObjectTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SnapshotCluster _cluster;

    public SnapshotObjectTests()
    {
        _folder.Write("discovery.json", Manifests.CoreDiscovery);
        _folder.Write("namespaces.yaml", Manifests.Namespace("team-b", "{tier: web}") + "---\n" + Manifests.Namespace("team-a", "{tier: db}"));
        _folder.Write("typed.yaml", "apiVersion: v1\nkind: ConfigMapList\nitems:\n- {metadata: {name: one, namespace: team-a}, data: {k: v}}\n- {metadata: {name: one, namespace: team-b}}\n");
        _folder.Write("widgets.yaml", Manifests.Definition("widgets"));
        _cluster = SnapshotCluster.Open(_folder.Path, new SnapshotOptions());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _cluster.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(null, "team-b team-a")]
    [InlineData("tier=db", "team-a")]
    [InlineData("tier in (cache)", "")]
    public async Task Objects_are_listed_from_the_files(string? selector, string names) =>
        (await NamesAsync("namespaces", new ListOptions(LabelSelector: selector))).ShouldBe(names);

    [Theory]
    [InlineData(null, "one one")]
    [InlineData("team-b", "one")]
    [InlineData("team-c", "")]
    public async Task Lists_can_be_narrowed_to_a_namespace(string? @namespace, string names) =>
        (await NamesAsync("configmaps", new ListOptions(@namespace))).ShouldBe(names);

    [Fact]
    public async Task Items_of_a_typed_list_get_the_kind_the_list_named_once()
    {
        var item = await _cluster.GetAsync(new(new("", "v1", "ConfigMap"), "team-a", "one"), Cancellation);
        item!.Value.GetRawText().ShouldBe("""{"metadata":{"name":"one","namespace":"team-a"},"data":{"k":"v"},"apiVersion":"v1","kind":"ConfigMap"}""");
    }

    [Theory]
    [InlineData("", "ConfigMap", "team-c", "one")]
    [InlineData("", "ConfigMap", null, "one")]
    [InlineData("apps", "ConfigMap", "team-a", "one")]
    [InlineData("", "Namespace", null, "team-z")]
    public async Task What_is_in_no_file_does_not_exist(string group, string kind, string? @namespace, string name) =>
        (await _cluster.GetAsync(new(new(group, "v1", kind), @namespace, name), Cancellation)).ShouldBeNull();

    [Fact]
    public async Task Definitions_are_objects_too()
    {
        var kind = new GroupVersionKind("apiextensions.k8s.io", "v1", "CustomResourceDefinition");
        (await _cluster.GetAsync(new(kind, null, "widgets.example.org"), Cancellation))!.Value.GetProperty("spec").GetProperty("group").GetString().ShouldBe("example.org");
        var resource = new ServedResource { Group = kind.Group, Version = "v1", Kind = kind.Kind, Plural = "customresourcedefinitions", Scope = ResourceScope.Cluster, DefinitionHash = "" };
        (await _cluster.ListAsync(resource, new ListOptions(), Cancellation).CountAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_objects_of_one_name_the_first_counts_and_the_other_is_named()
    {
        _folder.Write("zz.yaml", Manifests.Namespace("team-a", "{tier: other}"));
        var catalog = await _cluster.DiscoverAsync(Cancellation);
        catalog.Problems.ShouldBe([new ClusterProblem("zz.yaml", "The Namespace team-a is already given in namespaces.yaml; this one is ignored.")]);
        (await NamesAsync("namespaces", new ListOptions())).ShouldBe("team-b team-a");
    }

    [Fact]
    public async Task Applying_is_refused_with_the_command_to_use()
    {
        var manifest = JsonElement.Parse("""{"apiVersion":"example.org/v1","kind":"Widget","metadata":{"name":"w","namespace":"team-a"}}""");
        var error = await RefusalAsync(() => _cluster.ApplyAsync(manifest, new ApplyOptions("dotai", DryRun: true, Force: true), Cancellation));
        error.ShouldBe(new WorkflowError.Forbidden(
            "apply",
            "widgets.example.org",
            $"The cluster is a read-only snapshot of files in '{_folder.Path}'. Save the manifest to a file and run: "
            + "kubectl apply --server-side --field-manager=dotai --dry-run=server --force-conflicts --namespace=team-a -f FILE"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"apiVersion":5,"kind":[],"metadata":"x"}""")]
    public async Task Applying_something_odd_is_refused_all_the_same(string manifest) =>
        (await RefusalAsync(() => _cluster.ApplyAsync(JsonElement.Parse(manifest), new ApplyOptions("dotai"), Cancellation))).Verb.ShouldBe("apply");

    [Theory]
    [InlineData("example.org", "Widget", "team-a", "kubectl delete widgets.example.org/w --namespace=team-a --cascade=background")]
    [InlineData("", "Namespace", null, "kubectl delete namespaces/w --cascade=background")]
    [InlineData("apps", "Deployment", null, "kubectl delete deployment.v1.apps/w --cascade=background")]
    public async Task Deleting_is_refused_with_the_command_to_use(string group, string kind, string? @namespace, string command)
    {
        var error = await RefusalAsync(() => _cluster.DeleteAsync(new(new(group, "v1", kind), @namespace, "w"), Cancellation));
        error.Message.ShouldBe($"The cluster is a read-only snapshot of files in '{_folder.Path}'. To delete the object run: {command}");
    }

    [Theory]
    [InlineData("get", true)]
    [InlineData("list", true)]
    [InlineData("watch", true)]
    [InlineData("create", false)]
    [InlineData("patch", false)]
    [InlineData("delete", false)]
    public async Task Access_is_granted_for_reading_only(string verb, bool allowed) =>
        (await _cluster.ReviewAccessAsync(new AccessRequest(verb, "", "pods"), Cancellation)).Allowed.ShouldBe(allowed);

    private static async Task<WorkflowError.Forbidden> RefusalAsync(Func<Task> action) =>
        (await Should.ThrowAsync<WorkflowException>(action)).Error.ShouldBeOfType<WorkflowError.Forbidden>();

    private async Task<string> NamesAsync(string plural, ListOptions options)
    {
        var resource = (await _cluster.DiscoverAsync(Cancellation)).Resources.Single(resource => resource.Plural == plural);
        var names = new List<string?>();
        await foreach (var item in _cluster.ListAsync(resource, options, Cancellation))
        {
            names.Add(item.GetProperty("metadata").GetProperty("name").GetString());
        }

        return string.Join(' ', names);
    }
}
