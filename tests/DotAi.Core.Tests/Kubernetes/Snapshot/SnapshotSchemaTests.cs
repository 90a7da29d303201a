using System.Text;
using DotAi.Kubernetes;
using DotAi.Kubernetes.Snapshot;
using DotAi.Testing;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Kubernetes.Snapshot;

public sealed class SnapshotSchemaTests : IDisposable
{
    private const string Anything = """{"type":"object","x-kubernetes-preserve-unknown-fields":true}""";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{type: object, description: hello}", """{"type":"object","description":"hello"}""")]
    [InlineData("{}", Anything)]
    [InlineData("null", Anything)]
    public async Task The_schema_of_a_definition_is_structural_and_an_empty_one_takes_anything(string schema, string json)
    {
        _folder.Write("many.yaml", Manifests.Definition("others") + "---\n" + Manifests.Definition("widgets", schema: schema));
        var source = await FindAsync(new("example.org", "v1", "Widget"));
        (source!.Form, await TextAsync(source)).ShouldBe((SchemaForm.Structural, json));
    }

    [Theory]
    [InlineData("{type: object}", """{"x-kubernetes-preserve-unknown-fields":true,"type":"object"}""")]
    [InlineData("{x-kubernetes-preserve-unknown-fields: true, type: object}", """{"x-kubernetes-preserve-unknown-fields":true,"type":"object"}""")]
    [InlineData("{}", Anything)]
    public async Task The_older_setting_for_unknown_fields_is_put_into_the_schema(string schema, string json)
    {
        _folder.Write("a.yaml", Manifests.Definition("widgets", schema: schema, more: "preserveUnknownFields: true"));
        (await TextAsync((await FindAsync(new("example.org", "v1", "Widget")))!)).ShouldBe(json);
    }

    [Theory]
    [InlineData("example.org", "v2", "Widget")]
    [InlineData("example.org", "v1", "Gadget")]
    [InlineData("", "v1", "Widget")]
    public async Task What_is_not_served_has_no_schema(string group, string version, string kind)
    {
        _folder.Write("a.yaml", Manifests.Definition("widgets"));
        (await FindAsync(new(group, version, kind))).ShouldBeNull();
    }

    [Fact]
    public async Task Built_in_kinds_share_the_document_of_their_group_version()
    {
        const string Document = """{"openapi":"3.0.0","paths":{},"components":{"schemas":{"a":{"x-kubernetes-group-version-kind":[{"group":"apps","version":"v1","kind":"Deployment"}]},"b":{"x-kubernetes-group-version-kind":[{"group":"apps","version":"v1","kind":"DaemonSet"}]}}}}""";
        _folder.Write("apps.json", Document);
        var deployment = (await FindAsync(new("apps", "v1", "Deployment")))!;
        var daemonSet = (await FindAsync(new("apps", "v1", "DaemonSet")))!;
        (deployment.Form, daemonSet.Hash, await TextAsync(deployment)).ShouldBe((SchemaForm.OpenApiV3, deployment.Hash, Document));
        (await FindAsync(new("apps", "v1", "StatefulSet"))).ShouldBeNull();
    }

    [Fact]
    public async Task A_schema_whose_file_has_changed_asks_for_a_new_scan()
    {
        _folder.Write("a.yaml", Manifests.Definition("widgets"));
        var source = (await FindAsync(new("example.org", "v1", "Widget")))!;
        _folder.Write("a.yaml", Manifests.Definition("widgets", schema: "{type: object}"));
        (await Should.ThrowAsync<WorkflowException>(() => source.Json(Cancellation))).Error
            .ShouldBe(new WorkflowError.Unavailable("cluster snapshot", "The file 'a.yaml' has changed since it was read; scan again."));
        File.Delete(_folder["a.yaml"]);
        (await Should.ThrowAsync<WorkflowException>(() => source.Json(Cancellation))).Error.ShouldBeOfType<WorkflowError.Unavailable>();
    }

    [Fact]
    public async Task Every_schema_of_a_saved_list_is_found_in_its_place()
    {
        var items = Enumerable.Range(0, 50).Select(number => $"- {Indent(Manifests.Definition($"kind{number}s", schema: $"{{description: schema {number}}}"))}");
        _folder.Write("all.yaml", "apiVersion: v1\nkind: List\nitems:\n" + string.Concat(items));
        using var cluster = SnapshotCluster.Open(_folder.Path, new SnapshotOptions());
        for (var number = 49; number >= 0; number--)
        {
            var source = await cluster.FindSchemaAsync(new("example.org", "v1", $"Kind{number}"), Cancellation);
            (await TextAsync(source!)).ShouldBe($$"""{"description":"schema {{number}}"}""");
        }
    }

    private static string Indent(string text) => text.TrimEnd().Replace("\n", "\n  ", StringComparison.Ordinal) + "\n";

    private async Task<SchemaSource?> FindAsync(GroupVersionKind kind)
    {
        using var cluster = SnapshotCluster.Open(_folder.Path, new SnapshotOptions());
        return await cluster.FindSchemaAsync(kind, Cancellation);
    }

    private static async Task<string> TextAsync(SchemaSource source) => Encoding.UTF8.GetString((await source.Json(Cancellation)).Span);
}
