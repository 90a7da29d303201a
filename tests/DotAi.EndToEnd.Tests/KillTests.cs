using DotAi.Testing;
using DotAi.Testing.Server;

namespace DotAi.EndToEnd.Tests;

/// <summary>Killed at any moment and started again, a scan ends with everything stored, and stored once.</summary>
public sealed class KillTests(Corpus corpus) : ServerTest, IClassFixture<Corpus>
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("DOTAI_LONG") == "1";

    [Fact]
    public async Task A_scan_of_the_sample_cluster_survives_three_kills() =>
        await SurviveAsync(Path.Combine(RepositoryFolder.Path, "samples", "cluster"), kills: 3, within: TimeSpan.FromSeconds(1.5), seed: 1);

    [Fact]
    public async Task A_scan_of_the_corpus_survives_twenty_kills()
    {
        Assert.SkipUnless(Long, "runs with DOTAI_LONG=1");
        await SurviveAsync(corpus.Require(), kills: 20, within: TimeSpan.FromSeconds(6), seed: 2);
    }

    private async Task SurviveAsync(string cluster, int kills, TimeSpan within, int seed)
    {
        var expected = await ScanUndisturbedAsync(cluster);
        var random = new Random(seed);
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < kills; round++)
        {
            await using var server = await StartAsync($"--Cluster:Snapshot={cluster}");
            acknowledged.Except(await NamesAsync(server)).ShouldBeEmpty();
            if (!await IsScanningAsync(server))
            {
                // A killed scan goes on by itself. Once it is complete, another kill needs another scan with something to do.
                await ForgetEverythingAsync(server);
                acknowledged.Clear();
                await server.Client.StartScanAsync(Cancellation);
            }

            if (round % 2 == 1)
            {
                // Every other kill comes while results are being stored; reading the cluster alone takes seconds.
                await UntilStoringAsync(server);
            }

            await Task.Delay(within * random.NextDouble(), Cancellation);
            acknowledged.UnionWith(await NamesAsync(server));
            await server.KillAsync();
            TestContext.Current.TestOutputHelper?.WriteLine($"kill {round + 1}: {acknowledged.Count} of {expected.Length} were stored");
        }

        await using var last = await StartAsync($"--Cluster:Snapshot={cluster}");
        var report = await last.Client.FollowScanAsync(await last.Client.StartScanAsync(Cancellation), Cancellation);

        report["status"]!.GetValue<string>().ShouldBe("completed", last.Output);
        (report["succeeded"]!.GetValue<int>(), report["failed"]!.GetValue<int>()).ShouldBe((expected.Length, 0));
        var names = await NamesAsync(last);
        names.ShouldBe(expected);
        names.ShouldBeUnique();
    }

    /// <summary>What is stored when nobody kills anything; in a store of its own.</summary>
    private static async Task<string[]> ScanUndisturbedAsync(string cluster)
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(
            ServerProcess.FindAssembly(), [$"--Store:Path={folder["dotai.db"]}", $"--Cluster:Snapshot={cluster}"], Cancellation);
        await server.Client.ScanAsync(Cancellation);
        return await NamesAsync(server);
    }

    private static async Task<bool> IsScanningAsync(ServerProcess server) =>
        (await server.Client.NewestScanAsync(Cancellation))?["status"]!.GetValue<string>() == "running";

    private static async Task UntilStoringAsync(ServerProcess server)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await server.Client.NewestScanAsync(Cancellation) is { } scan && scan["status"]!.GetValue<string>() == "running" && scan["total"]!.GetValue<int>() == 0)
        {
            await timer.WaitForNextTickAsync(Cancellation);
        }
    }

    private static async Task ForgetEverythingAsync(ServerProcess server)
    {
        using var response = await server.Client.DeleteAsync(new Uri("/api/v1/capabilities?confirm=true", UriKind.Relative), Cancellation);
        response.EnsureSuccessStatusCode();
    }

    private static async Task<string[]> NamesAsync(ServerProcess server) =>
        [.. (await server.Client.ReadCapabilitiesAsync(Cancellation)).Select(item => item["resourceName"]!.GetValue<string>())];
}
