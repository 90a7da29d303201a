using DotAi.Kubernetes;
using DotAi.Schemas;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Schemas;

public sealed class SchemaCatalogTests
{
    private const string Simple = """{"type":"object","properties":{"spec":{"type":"object","properties":{"size":{"type":"string"}}}}}""";

    private static readonly GroupVersionKind Gadget = SchemaReading.Widget with { Kind = "Gadget" };

    private readonly SchemaCluster _cluster = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_schema_is_read_once_and_then_remembered()
    {
        _cluster.Publish("h1", Simple, SchemaForm.Structural, SchemaReading.Widget);
        var catalog = new SchemaCatalog(_cluster);

        var first = await catalog.FindAsync(SchemaReading.Widget, Cancellation);
        var second = await catalog.FindAsync(SchemaReading.Widget, Cancellation);

        first!.GroupVersionKind.ShouldBe(SchemaReading.Widget);
        first.Form.ShouldBe(SchemaForm.Structural);
        second!.Root.ShouldBeSameAs(first.Root);
        _cluster.Reads.ShouldBe(1);
    }

    [Fact]
    public async Task Kinds_of_a_group_version_share_one_parse_of_its_document()
    {
        _cluster.Publish("doc", """
            {"components":{"schemas":{
              "W":{"type":"object","x-kubernetes-group-version-kind":[{"group":"example.org","version":"v1","kind":"Widget"}]},
              "G":{"type":"object","x-kubernetes-group-version-kind":[{"group":"example.org","version":"v1","kind":"Gadget"}]}}}}
            """, SchemaForm.OpenApiV3, SchemaReading.Widget, Gadget);
        var catalog = new SchemaCatalog(_cluster);

        (await catalog.FindAsync(SchemaReading.Widget, Cancellation)).ShouldNotBeNull();
        (await catalog.FindAsync(Gadget, Cancellation)).ShouldNotBeNull();

        _cluster.Reads.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_cluster_does_not_publish_is_null()
    {
        _cluster.Publish("doc", """{"components":{"schemas":{}}}""", SchemaForm.OpenApiV3, Gadget);
        var catalog = new SchemaCatalog(_cluster);

        (await catalog.FindAsync(SchemaReading.Widget, Cancellation)).ShouldBeNull();
        (await catalog.FindAsync(Gadget, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Many_who_ask_at_once_share_one_read_and_one_who_gives_up_does_not_stop_the_others()
    {
        var gate = new TaskCompletionSource<string>();
        _cluster.Publish("h1", () => gate.Task, SchemaForm.Structural, SchemaReading.Widget);
        var catalog = new SchemaCatalog(_cluster);
        using var impatient = new CancellationTokenSource();

        var gaveUp = catalog.FindAsync(SchemaReading.Widget, impatient.Token);
        var waiting = Enumerable.Range(0, 8).Select(_ => catalog.FindAsync(SchemaReading.Widget, Cancellation)).ToList();
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => gaveUp);
        gate.SetResult(Simple);

        (await Task.WhenAll(waiting)).ShouldAllBe(schema => schema != null);
        _cluster.Reads.ShouldBe(1);
    }

    [Fact]
    public async Task A_text_that_is_no_schema_is_named_and_asked_for_again_next_time()
    {
        var text = "[]";
        _cluster.Publish("h1", () => Task.FromResult(text), SchemaForm.Structural, SchemaReading.Widget);
        var catalog = new SchemaCatalog(_cluster);

        var error = await Should.ThrowAsync<WorkflowException>(() => catalog.FindAsync(SchemaReading.Widget, Cancellation));
        error.Error.ShouldBeOfType<WorkflowError.Unavailable>().Dependency.ShouldBe("schema of Widget (example.org/v1)");

        text = Simple;
        (await catalog.FindAsync(SchemaReading.Widget, Cancellation)).ShouldNotBeNull();
        catalog.LoadedSources.ShouldBe(1);
    }

    [Fact]
    public async Task The_least_recently_used_schemas_are_forgotten_when_the_capacity_is_full()
    {
        GroupVersionKind Kind(int number) => new("example.org", "v1", $"Kind{number}");
        for (var number = 0; number < 20; number++)
        {
            _cluster.Publish($"h{number}", Simple, SchemaForm.Structural, Kind(number));
        }

        var catalog = new SchemaCatalog(_cluster, new SchemaCatalogOptions { CapacityBytes = Simple.Length * 5 });
        for (var number = 0; number < 20; number++)
        {
            await catalog.FindAsync(Kind(number), Cancellation);
            await catalog.FindAsync(Kind(0), Cancellation);
        }

        catalog.LoadedSources.ShouldBe(5);
        _cluster.Reads.ShouldBe(20);
        await catalog.FindAsync(Kind(1), Cancellation);
        _cluster.Reads.ShouldBe(21);
    }
}
