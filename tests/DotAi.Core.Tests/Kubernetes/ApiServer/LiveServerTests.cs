using System.Text.Json;
using DotAi.Capabilities.Scanning;
using DotAi.Kubernetes;
using DotAi.Testing;
using DotAi.Testing.Kubernetes;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Kubernetes.ApiServer;

/// <summary>Against a real API server; skipped with a reason where it cannot be started.</summary>
public sealed class LiveServerTests(KubeTestServer server) : IClassFixture<KubeTestServer>
{
    private static readonly GroupVersionKind ConfigMap = new("", "v1", "ConfigMap");

    [Fact]
    public async Task A_client_certificate_is_recognised_and_everything_served_is_scanned()
    {
        server.Require();
        await using var bench = new LiveBench(server.Kubeconfig);

        var report = await bench.ScanAsync();

        (await bench.Cluster.WhoAmIAsync(LiveBench.Cancellation))!.ShouldSatisfyAllConditions(
            user => user.Name.ShouldBe("admin"),
            user => user.Groups.ShouldContain("system:masters"));
        (await bench.Cluster.GetVersionAsync(LiveBench.Cancellation))!.ShouldStartWith("v1.");
        (report.Status, report.Failed, report.Errors.Count).ShouldBe((ScanStatus.Completed, 0, 0));
        (await bench.StoredAsync()).IsSupersetOf(["deployments.apps", "configmaps", "validatingadmissionpolicies.admissionregistration.k8s.io"]).ShouldBeTrue();
        (await bench.ScanAsync()).ShouldSatisfyAllConditions(again => again.Unchanged.ShouldBe(again.Total));
    }

    [Fact]
    public async Task Objects_are_applied_fought_over_and_deleted()
    {
        server.Require();
        await using var bench = new LiveBench(server.Kubeconfig);
        var cluster = bench.Cluster;
        var reference = new ObjectReference(ConfigMap, "default", "fought-over");

        await cluster.ApplyAsync(Manifest("1"), new ApplyOptions("a"), LiveBench.Cancellation);
        var conflict = await ApiBench.ErrorOf(() => cluster.ApplyAsync(Manifest("2"), new ApplyOptions("b"), LiveBench.Cancellation));
        await cluster.ApplyAsync(Manifest("3"), new ApplyOptions("b", DryRun: true, Force: true), LiveBench.Cancellation);
        var untouched = await cluster.GetAsync(reference, LiveBench.Cancellation);
        var taken = await cluster.ApplyAsync(Manifest("4"), new ApplyOptions("b", Force: true), LiveBench.Cancellation);
        var unknown = await ApiBench.ErrorOf(() => cluster.ApplyAsync(
            ApiBench.Json("""{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"w"},"spec":{"nope":1}}"""), new ApplyOptions("a"), LiveBench.Cancellation));

        conflict.ShouldBeOfType<WorkflowError.Conflict>().Message.ShouldContain(".data.key");
        ValueOf(untouched!.Value).ShouldBe("1");
        ValueOf(taken).ShouldBe("4");
        unknown.ShouldBeOfType<WorkflowError.Invalid>().Problems.ShouldHaveSingleItem().Field.ShouldBe("spec.nope");
        (await cluster.DeleteAsync(reference, LiveBench.Cancellation)).ShouldBeTrue();
        (await cluster.DeleteAsync(reference, LiveBench.Cancellation)).ShouldBeFalse();
        (await cluster.GetAsync(reference, LiveBench.Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Who_may_read_discovery_only_still_gets_every_kind_and_is_told_what_is_missing()
    {
        server.Require();
        await using var bench = new LiveBench(server.ViewerKubeconfig);

        var report = await bench.ScanAsync();

        report.Status.ShouldBe(ScanStatus.Completed);
        report.Failed.ShouldBe(0);
        report.Errors.ShouldContain(error => error.Resource == "customresourcedefinitions.apiextensions.k8s.io" && error.Message.Contains("User \"viewer\" cannot list"));
        (await bench.StoredAsync()).ShouldContain("deployments.apps");
        (await bench.Cluster.ReviewAccessAsync(new AccessRequest("list", "", "secrets"), LiveBench.Cancellation)).Allowed.ShouldBeFalse();
    }

    [Fact]
    public async Task A_wrong_token_is_refused_clearly_and_nothing_is_stored()
    {
        server.Require();
        using var folder = new TemporaryFolder();
        var right = await File.ReadAllTextAsync(server.ViewerKubeconfig, LiveBench.Cancellation);
        var token = await File.ReadAllTextAsync(Path.Combine(server.Folder, "viewer.token"), LiveBench.Cancellation);
        await using var bench = new LiveBench(folder.Write("config", right.Replace(token, "wrong", StringComparison.Ordinal)));

        var report = await bench.ScanAsync();

        report.Status.ShouldBe(ScanStatus.Failed);
        report.Errors.ShouldHaveSingleItem().Message.ShouldContain("does not accept the credentials from the context 'test' of the kubeconfig (401 Unauthorized)");
        (await bench.StoredAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_definition_added_changed_and_removed_is_reflected_within_five_seconds()
    {
        server.Require();
        await using var bench = new LiveBench(server.Kubeconfig);
        await bench.ScanAsync();
        await bench.StartWorkerAsync();
        await bench.StartWatcherAsync();
        var reference = new ObjectReference(new("apiextensions.k8s.io", "v1", "CustomResourceDefinition"), null, "lamps.example.com");

        await bench.Cluster.ApplyAsync(Definition("Brightness"), new ApplyOptions("test"), LiveBench.Cancellation);
        var added = await LiveBench.UntilAsync(async () => (await bench.StoredAsync()).Contains("lamps.example.com"));
        var before = await FingerprintAsync(bench);
        await bench.Cluster.ApplyAsync(Definition("Colour"), new ApplyOptions("test"), LiveBench.Cancellation);
        var changed = await LiveBench.UntilAsync(async () => await FingerprintAsync(bench) != before);
        await bench.Cluster.DeleteAsync(reference, LiveBench.Cancellation);
        var removed = await LiveBench.UntilAsync(async () => !(await bench.StoredAsync()).Contains("lamps.example.com"));

        TestContext.Current.TestOutputHelper?.WriteLine($"added {added}, changed {changed}, removed {removed}");
        new[] { added, changed, removed }.ShouldAllBe(time => time < TimeSpan.FromSeconds(5));
    }

    private static async Task<string?> FingerprintAsync(LiveBench bench) => (await bench.Capabilities.ReadFingerprintsAsync(LiveBench.Cancellation)).Values
        .Where(each => each.ResourceName == "lamps.example.com").Select(each => each.Fingerprint).FirstOrDefault();

    private static JsonElement Manifest(string value) =>
        ApiBench.Json($$$"""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"fought-over"},"data":{"key":"{{{value}}}"}}""");

    private static string? ValueOf(JsonElement configMap) => configMap.GetProperty("data").GetProperty("key").GetString();

    private static JsonElement Definition(string column) => ApiBench.Json($$$"""
        {"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","metadata":{"name":"lamps.example.com"},
         "spec":{"group":"example.com","scope":"Namespaced","names":{"plural":"lamps","singular":"lamp","kind":"Lamp"},
          "versions":[{"name":"v1","served":true,"storage":true,"schema":{"openAPIV3Schema":{"type":"object","properties":{"spec":{"type":"object"}} } },
            "additionalPrinterColumns":[{"name":"{{{column}}}","type":"string","jsonPath":".spec.x"}]}]}}
        """);
}
