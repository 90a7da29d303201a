using DotAi.Testing.Server;

namespace DotAi.EndToEnd.Tests;

/// <summary>The whole corpus through the whole product.</summary>
public sealed class CorpusScanTests(Corpus corpus) : ServerTest, IClassFixture<Corpus>
{
    [Fact]
    public async Task Every_served_kind_is_stored_once_and_a_second_scan_changes_nothing()
    {
        await using var server = await StartAsync($"--Cluster:Snapshot={corpus.Require()}");

        var first = await server.Client.ScanAsync(Cancellation);
        (first["status"]!.GetValue<string>(), first["succeeded"]!.GetValue<int>(), first["failed"]!.GetValue<int>()).ShouldBe(("completed", Corpus.Kinds, 0));
        var stored = await server.Client.ReadCapabilitiesAsync(Cancellation);
        stored.Count.ShouldBe(Corpus.Kinds);
        stored.Select(item => item["resourceName"]!.GetValue<string>()).ShouldBeUnique();
        stored.Select(item => (item["group"]!.GetValue<string>(), item["kind"]!.GetValue<string>())).ShouldBeUnique();

        var second = await server.Client.ScanAsync(Cancellation);
        (second["unchanged"]!.GetValue<int>(), second["removed"]!.GetValue<int>()).ShouldBe((Corpus.Kinds, 0));
        (await server.Client.ReadCapabilitiesAsync(Cancellation)).Select(item => item.ToJsonString()).ShouldBe(stored.Select(item => item.ToJsonString()));
    }
}
