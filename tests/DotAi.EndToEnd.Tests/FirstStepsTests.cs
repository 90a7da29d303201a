using System.Net;
using DotAi.Testing.Server;

namespace DotAi.EndToEnd.Tests;

/// <summary>What README.md walks a newcomer through, with nothing configured but where the store is.</summary>
public sealed class FirstStepsTests : ServerTest
{
    [Fact]
    public async Task The_sample_cluster_is_scanned_listed_and_searched()
    {
        await using var server = await StartAsync();

        var report = await server.Client.ScanAsync(Cancellation);
        report["status"]!.GetValue<string>().ShouldBe("completed");
        report["errors"]!.AsArray().ShouldBeEmpty();
        var total = report["total"]!.GetValue<int>();

        var listed = await server.Client.ReadCapabilitiesAsync(Cancellation);
        listed.Count.ShouldBe(total);
        listed.Select(item => item["id"]!.GetValue<string>()).ShouldBeUnique();

        var found = await server.Client.ReadJsonAsync("/api/v1/capabilities?query=postgres+database+in+azure&limit=1", Cancellation);
        found["items"]![0]!["resourceName"]!.GetValue<string>().ShouldBe("flexibleservers.dbforpostgresql.azure.example.org");
        var nothing = await server.Client.ReadJsonAsync("/api/v1/capabilities?query=chocolate+cake", Cancellation);
        nothing["fits"]!.GetValue<bool>().ShouldBeFalse();

        var status = await server.Client.ReadJsonAsync("/api/v1/status", Cancellation);
        status["system"]!["capabilities"]!["storedCount"]!.GetValue<int>().ShouldBe(total);
        status["summary"]!["overall"]!.GetValue<string>().ShouldBe("healthy");
    }

    [Fact]
    public async Task A_stopped_server_ends_cleanly_and_the_next_one_has_everything()
    {
        await using (var first = await StartAsync())
        {
            await first.Client.ScanAsync(Cancellation);
            (await first.StopAsync(Cancellation)).ShouldBe(0, first.Output);
            first.Output.ShouldContain("dot-ai has stopped");
        }

        await using var second = await StartAsync();
        var report = await second.Client.ScanAsync(Cancellation);
        report["unchanged"]!.GetValue<int>().ShouldBe(report["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_server_that_is_stopped_in_the_middle_of_a_scan_ends_cleanly_and_the_next_one_finishes_it()
    {
        Uri scan;
        await using (var first = await StartAsync())
        {
            scan = await first.Client.StartScanAsync(Cancellation);
            (await first.StopAsync(Cancellation)).ShouldBe(0, first.Output);
        }

        await using var second = await StartAsync();
        var report = await second.Client.FollowScanAsync(scan, Cancellation);
        report["status"]!.GetValue<string>().ShouldBe("completed");
        (await second.Client.ReadCapabilitiesAsync(Cancellation)).Count.ShouldBe(report["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_second_server_on_the_same_store_waits_for_it_and_says_so()
    {
        await using var first = await StartAsync();
        await first.Client.ScanAsync(Cancellation);
        await using var second = await StartAsync();

        using var refused = await second.Client.GetAsync(new Uri("/readyz", UriKind.Relative), Cancellation);
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await refused.Content.ReadAsStringAsync(Cancellation)).ShouldContain("in use by another process");

        await first.StopAsync(Cancellation);
        (await second.Client.ReadCapabilitiesAsync(Cancellation)).ShouldNotBeEmpty();
    }
}
