using DotAi.Capabilities.Scanning;
using DotAi.Testing.Kubernetes;

namespace DotAi.Core.Tests.Kubernetes.ApiServer;

/// <summary>With a server of its own, because it is stopped and started.</summary>
public sealed class RestartedServerTests(KubeTestServer server) : IClassFixture<KubeTestServer>
{
    [Fact]
    public async Task A_scan_goes_on_when_the_server_is_stopped_in_the_middle_and_started_again()
    {
        server.Require();
        await using var bench = new LiveBench(server.Kubeconfig);
        var catalog = await bench.Cluster.DiscoverAsync(LiveBench.Cancellation);
        server.Stop();

        var scanning = bench.ScanAsync();
        server.Start();
        var report = await scanning;

        (report.Status, report.Failed, report.Errors.Count).ShouldBe((ScanStatus.Completed, 0, 0));
        (await bench.StoredAsync()).Count.ShouldBe(catalog.Resources.Count);
    }
}
