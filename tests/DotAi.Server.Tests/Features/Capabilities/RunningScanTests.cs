using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using DotAi.Kubernetes;
using DotAi.Testing.Kubernetes;
using Microsoft.Extensions.DependencyInjection;

namespace DotAi.Server.Tests.Features.Capabilities;

/// <summary>Scans that are held in the middle, on a cluster the test decides over.</summary>
public sealed class RunningScanTests : IAsyncLifetime
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StandInCluster _cluster = new StandInCluster().Serve("alphas.example.org", "betas.example.org");
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _cluster.BeforeSchema = (_, cancellationToken) =>
        {
            _reached.TrySetResult();
            return _released.Task.WaitAsync(cancellationToken);
        };
        _server = await RunningServer.StartAsync(replacements: services => services.AddSingleton<ICluster>(_cluster));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Its_events_tell_the_progress_and_then_the_end()
    {
        var address = await _server.StartScanAsync();
        await _reached.Task;
        using var response = await _server.Client.GetAsync(
            address + "/events", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        var events = new List<(string Type, string Status)>();
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)).EnumerateAsync(TestContext.Current.CancellationToken))
        {
            events.Add((item.EventType, JsonNode.Parse(item.Data)!.Text("status")));
            _released.TrySetResult();
        }

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        events[0].ShouldBe(("progress", "running"));
        events[^1].ShouldBe(("end", "completed"));
    }

    [Fact]
    public async Task Asking_again_gives_the_scan_that_is_under_way()
    {
        var first = await _server.StartScanAsync();
        await _reached.Task;

        (await _server.StartScanAsync()).ShouldBe(first);
        _released.SetResult();
    }

    [Fact]
    public async Task Cancelling_ends_it()
    {
        var address = await _server.StartScanAsync();
        await _reached.Task;

        using var cancelled = await _server.SendAsync(HttpMethod.Post, address + "/cancel", content: null);
        cancelled.StatusCode.ShouldBe(HttpStatusCode.OK);
        using (await _server.GetAsync(address + "/events"))
        {
            var report = await _server.ReadAsync(address);
            (report.Text("status"), report.Number("succeeded")).ShouldBe(("cancelled", 0));
            report.Number("percentage").ShouldBeLessThan(100);
        }
    }

    [Fact]
    public async Task A_resource_that_cannot_be_read_is_named_and_the_others_are_stored()
    {
        _cluster.Break("betas.example.org");
        _released.SetResult();

        var report = await _server.ScanAsync();

        (report.Text("status"), report.Number("succeeded"), report.Number("failed")).ShouldBe(("completed", 1, 1));
        report["errors"]!.ToJsonString().ShouldBe("""[{"resource":"betas.example.org","message":"The schema of betas.example.org cannot be read."}]""");
        (await _server.ReadPagesAsync("", 10)).Names().ShouldBe(["alphas.example.org"]);
    }

    [Fact]
    public async Task What_the_cluster_no_longer_serves_is_removed()
    {
        _released.SetResult();
        await _server.ScanAsync();
        _cluster.Remove("alphas.example.org");

        var report = await _server.ScanAsync();

        report.Number("removed").ShouldBe(1);
        (await _server.ReadPagesAsync("", 10)).Names().ShouldBe(["betas.example.org"]);
    }
}
