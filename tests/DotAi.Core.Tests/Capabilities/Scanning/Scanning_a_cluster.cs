using DotAi.Capabilities;
using DotAi.Capabilities.Scanning;
using DotAi.Kubernetes;
using DotAi.Testing.Kubernetes;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Capabilities.Scanning;

public sealed class Scanning_a_cluster
{
    [Fact]
    public async Task Stores_every_served_resource_once()
    {
        await using var bench = new ScanBench("pods", "databases.example.com", "buckets.example.com");

        var report = await bench.ScanAsync();

        (report.Status, report.Current, report.Total, report.Percentage, report.Succeeded, report.Failed)
            .ShouldBe((ScanStatus.Completed, 3, 3, 100, 3, 0));
        report.Errors.ShouldBeEmpty();
        (await bench.StoredNamesAsync()).ShouldBe(["buckets.example.com", "databases.example.com", "pods"]);
    }

    [Fact]
    public async Task Reads_no_schema_again_when_nothing_changed()
    {
        await using var bench = new ScanBench("pods", "databases.example.com");
        await bench.ScanAsync();
        bench.Cluster.SchemasRead.Clear();

        var report = await bench.ScanAsync();

        (report.Succeeded, report.Unchanged, report.Total).ShouldBe((2, 2, 2));
        bench.Cluster.SchemasRead.ShouldBeEmpty();
    }

    [Fact]
    public async Task Analyses_only_what_changed()
    {
        await using var bench = new ScanBench("pods", "databases.example.com");
        await bench.ScanAsync();
        bench.Cluster.SchemasRead.Clear();
        bench.Cluster.Serve(StandInCluster.Resource("databases.example.com", hash: "2"));

        var report = await bench.ScanAsync();

        bench.Cluster.SchemasRead.ShouldBe(["databases.example.com"]);
        (report.Succeeded, report.Unchanged).ShouldBe((2, 1));
    }

    [Fact]
    public async Task Removes_what_the_cluster_no_longer_serves()
    {
        await using var bench = new ScanBench("pods", "databases.example.com");
        await bench.ScanAsync();
        bench.Cluster.Remove("databases.example.com");

        var report = await bench.ScanAsync();

        report.Removed.ShouldBe(1);
        (await bench.StoredNamesAsync()).ShouldBe(["pods"]);
    }

    [Fact]
    public async Task Keeps_what_it_may_only_have_failed_to_see_and_says_so()
    {
        await using var bench = new ScanBench("pods", "databases.example.com");
        await bench.ScanAsync();
        bench.Cluster.Remove("databases.example.com");
        bench.Cluster.Problems.Add(new ClusterProblem("databases.yaml", "The file is not YAML.", MayHideResources: true));

        var report = await bench.ScanAsync();

        report.Removed.ShouldBe(0);
        report.Errors.ShouldBe(
        [
            new ScanError("databases.yaml", "The file is not YAML."),
            new ScanError(
                "cluster",
                "1 stored capabilities were not found, but parts of the cluster could not be read; they are kept until a scan reads everything."),
        ]);
        (await bench.StoredNamesAsync()).ShouldBe(["databases.example.com", "pods"]);
    }

    [Fact]
    public async Task Is_not_stopped_by_one_resource_that_fails_and_tries_it_again_next_time()
    {
        await using var bench = new ScanBench("pods", "databases.example.com");
        bench.Cluster.Break("databases.example.com");

        var failed = await bench.ScanAsync();
        bench.Cluster.Mend("databases.example.com");
        var mended = await bench.ScanAsync();

        (failed.Status, failed.Succeeded, failed.Failed, failed.Current).ShouldBe((ScanStatus.Completed, 1, 1, 2));
        failed.Errors.ShouldBe([new ScanError("databases.example.com", "The schema of databases.example.com cannot be read.")]);
        (mended.Succeeded, mended.Unchanged, mended.Failed).ShouldBe((2, 1, 0));
    }

    [Fact]
    public async Task Of_named_resources_touches_no_others()
    {
        await using var bench = new ScanBench("pods", "databases.example.com", "buckets.example.com");

        var report = await bench.ScanAsync("pods", "buckets.example.com", "pods");

        (report.Mode, report.Total, report.Succeeded).ShouldBe(("list", 2, 2));
        (await bench.StoredNamesAsync()).ShouldBe(["buckets.example.com", "pods"]);
    }

    [Fact]
    public async Task Refuses_names_the_cluster_does_not_serve_all_at_once_with_what_was_meant()
    {
        await using var bench = new ScanBench("pods", "databases.example.com");

        var result = await bench.Scans.StartAsync(
            new ScanRequest(["Pod", "databses.example.com", "", "something-else"]),
            "tester",
            ScanBench.Cancellation);

        result.Error.ShouldBeOfType<WorkflowError.Invalid>().Problems.ShouldBe(
        [
            new FieldProblem("resources[0]", "The cluster serves no resource 'Pod'; write plural.group, or the plural alone in the core group. Did you mean 'pods'?"),
            new FieldProblem("resources[1]", "The cluster serves no resource 'databses.example.com'; write plural.group, or the plural alone in the core group. Did you mean 'databases.example.com'?"),
            new FieldProblem("resources[2]", "A resource name is empty; write plural.group, for example 'deployments.apps', or the plural alone in the core group."),
            new FieldProblem("resources[3]", "The cluster serves no resource 'something-else'; write plural.group, or the plural alone in the core group."),
        ]);
        (await bench.Scans.ListAsync(ScanBench.Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_an_empty_list_is_refused_rather_than_taken_as_everything()
    {
        await using var bench = new ScanBench("pods");

        var result = await bench.Scans.StartAsync(new ScanRequest([]), "tester", ScanBench.Cancellation);

        result.Error.ShouldBeOfType<WorkflowError.Invalid>().Problems.ShouldHaveSingleItem().Field.ShouldBe("resources");
    }

    [Fact]
    public async Task Fails_with_the_clusters_own_words_when_it_cannot_be_read()
    {
        await using var bench = new ScanBench("pods");
        bench.Cluster.DiscoveryError = new WorkflowError.Unavailable("cluster", "The API server does not answer.");

        var report = await bench.ScanAsync();

        report.Status.ShouldBe(ScanStatus.Failed);
        report.Errors.ShouldBe([new ScanError("scan", "The API server does not answer.")]);
    }

    [Fact]
    public async Task Reads_everything_again_when_the_glossary_changed()
    {
        await using var bench = new ScanBench("pods");
        await bench.ScanAsync();
        bench.Cluster.SchemasRead.Clear();
        bench.Analyzer = TestAnalyzer.WithCoreTag("Pod", "whale");

        await bench.ScanAsync();

        bench.Cluster.SchemasRead.ShouldBe(["pods"]);
        var pods = await bench.Capabilities.FindAsync(CapabilityId.Of("pods"), ScanBench.Cancellation);
        pods!.Capabilities.ShouldContain("whale");
    }

    [Fact]
    public async Task Fails_and_removes_nothing_when_the_cluster_serves_nothing_at_all()
    {
        await using var bench = new ScanBench("pods", "databases.example.com");
        await bench.ScanAsync();
        bench.Cluster.Remove("pods");
        bench.Cluster.Remove("databases.example.com");

        var report = await bench.ScanAsync();

        (report.Status, report.Removed).ShouldBe((ScanStatus.Failed, 0));
        report.Errors.ShouldHaveSingleItem().Message.ShouldContain("serves no resource at all");
        (await bench.StoredNamesAsync()).ShouldBe(["databases.example.com", "pods"]);
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(TaskCanceledException))]
    public async Task One_resource_that_fails_unforeseen_does_not_stop_the_others(Type failure)
    {
        await using var bench = new ScanBench("pods", "databases.example.com", "buckets.example.com");
        bench.Cluster.BeforeSchema = (name, _) => name.StartsWith("databases", StringComparison.Ordinal)
            ? throw (Exception)Activator.CreateInstance(failure)!
            : Task.CompletedTask;

        var report = await bench.ScanAsync();

        (report.Status, report.Succeeded, report.Failed).ShouldBe((ScanStatus.Completed, 2, 1));
        report.Errors.ShouldHaveSingleItem().Resource.ShouldBe("databases.example.com");
        (await bench.StoredNamesAsync()).ShouldBe(["buckets.example.com", "pods"]);
    }
}
