using System.Net;

namespace DotAi.Server.Tests.Features.Capabilities;

public sealed class CapabilityDeletionTests
{
    [Fact]
    public async Task One_is_deleted_and_the_next_scan_brings_it_back()
    {
        await using var server = await RunningServer.StartAsync();
        await server.ScanAsync();

        using var deleted = await server.SendAsync(HttpMethod.Delete, $"{ScanCalls.Capabilities}/pods", content: null);
        (await deleted.JsonAsync()).ToJsonString().ShouldBe("""{"deletedCount":1}""");
        using var again = await server.SendAsync(HttpMethod.Delete, $"{ScanCalls.Capabilities}/pods", content: null);
        await again.ProblemAsync(HttpStatusCode.NotFound);
        (await server.ReadPagesAsync("", 200)).Count.ShouldBe(56);

        var report = await server.ScanAsync();
        (report.Number("total"), report.Number("unchanged")).ShouldBe((57, 56));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?confirm=false")]
    public async Task Everything_is_deleted_only_when_that_is_confirmed(string query)
    {
        await using var server = await RunningServer.StartAsync();
        await server.ScanAsync();

        using var refused = await server.SendAsync(HttpMethod.Delete, ScanCalls.Capabilities + query, content: null);
        (await refused.ProblemAsync(HttpStatusCode.BadRequest)).Errors().ShouldHaveSingleItem().ShouldStartWith("confirm: ");

        using var deleted = await server.SendAsync(HttpMethod.Delete, ScanCalls.Capabilities + "?confirm=true", content: null);
        (await deleted.JsonAsync()).ToJsonString().ShouldBe("""{"deletedCount":57}""");
        (await server.ReadAsync(ScanCalls.Capabilities)).Number("total").ShouldBe(0);
    }
}
