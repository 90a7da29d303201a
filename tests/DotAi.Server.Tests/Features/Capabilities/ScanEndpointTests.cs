using System.Net;
using System.Text.Json.Nodes;

namespace DotAi.Server.Tests.Features.Capabilities;

public sealed class ScanEndpointTests
{
    [Fact]
    public async Task A_scan_of_everything_is_accepted_followed_and_complete()
    {
        await using var server = await RunningServer.StartAsync();
        using var started = await server.PostJsonAsync(ScanCalls.Scans, "{}");

        started.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var begun = await started.JsonAsync();
        started.Headers.Location!.ToString().ShouldBe($"{ScanCalls.Scans}/{begun.Text("id")}");
        (begun.Text("status"), begun.Number("current"), begun.Number("percentage")).ShouldBe(("running", 0, 0));
        using (await server.GetAsync(started.Headers.Location + "/events"))
        {
            var report = await server.ReadAsync(started.Headers.Location!.ToString());
            Told(report).ShouldBe(("completed", 57, 57, 100, 57, 0));
            report["errors"]!.AsArray().ShouldBeEmpty();
            report.Text("id").ShouldBe(begun.Text("id"));
        }
    }

    [Fact]
    public async Task A_second_scan_finds_everything_unchanged()
    {
        await using var server = await RunningServer.StartAsync();
        var first = await server.ScanAsync();
        var second = await server.ScanAsync();

        second.Text("id").ShouldNotBe(first.Text("id"));
        (second.Number("unchanged"), second.Number("succeeded"), second.Number("removed")).ShouldBe((57, 57, 0));
        (await server.ReadAsync(ScanCalls.Scans))["items"]!.AsArray().Select(scan => scan!.Text("id")).ShouldBe([second.Text("id"), first.Text("id")]);
    }

    [Fact]
    public async Task Only_the_named_resources_are_scanned()
    {
        await using var server = await RunningServer.StartAsync();
        var report = await server.ScanAsync("""{"resources":["pods","sqls.platform.example.org","pods"]}""");

        Told(report).ShouldBe(("completed", 2, 2, 100, 2, 0));
        report.Text("mode").ShouldBe("list");
        (await server.ReadPagesAsync("", 10)).Names().ShouldBe(["pods", "sqls.platform.example.org"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("""{"resources":[]}""", "resources: Name between 1 and ")]
    [InlineData("""{"resources":["pod"]}""", "resources[0]: The cluster serves no resource 'pod'; write plural.group, or the plural alone in the core group. Did you mean 'pods'?")]
    [InlineData("""{"resources":"pods"}""", "resources: resources must be a list, not text.")]
    [InlineData("""{"resources":[1]}""", "resources[0]: resources[0] must be text, not 1.")]
    [InlineData("""{"resources":[null]}""", "resources[0]: resources[0] must not be null.")]
    [InlineData("""{"resource":["pods"]}""", "resource: resource is not known; did you mean resources?")]
    [InlineData("""{"mode":"full"}""", "mode: mode is not known; the fields here are resources.")]
    [InlineData("""{"resources":""", ": The body is not well-formed JSON")]
    [InlineData("""["pods"]""", ": The body must be an object, not a list.")]
    [InlineData("", ": The body is not well-formed JSON")]
    public async Task A_body_that_does_not_fit_starts_nothing(string body, string error)
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.PostJsonAsync(ScanCalls.Scans, body);

        (await response.ProblemAsync(HttpStatusCode.BadRequest)).Errors().ShouldHaveSingleItem().ShouldStartWith(error);
        (await server.ReadAsync(ScanCalls.Scans))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_of_five_megabytes_is_too_large()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.PostJsonAsync(ScanCalls.Scans, $$"""{"resources":["{{new string('x', 5_000_000)}}"]}""");

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Too_many_names_are_refused_in_one_sentence()
    {
        await using var server = await RunningServer.StartAsync();
        var names = new JsonArray([.. Enumerable.Range(0, 20_000).Select(number => JsonValue.Create($"n{number}"))]);
        using var response = await server.PostJsonAsync(ScanCalls.Scans, new JsonObject { ["resources"] = names }.ToJsonString());

        (await response.ProblemAsync(HttpStatusCode.BadRequest)).Errors().ShouldHaveSingleItem().ShouldStartWith("resources: Name between 1 and ");
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/events")]
    [InlineData("POST", "/cancel")]
    public async Task An_unknown_scan_is_not_found(string method, string path)
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.SendAsync(new HttpMethod(method), $"{ScanCalls.Scans}/{Guid.Empty}{path}", content: null);

        (await response.ProblemAsync(HttpStatusCode.NotFound)).Text("detail").ShouldStartWith($"There is no scan {Guid.Empty}");
    }

    [Fact]
    public async Task A_scan_that_has_ended_is_not_cancelled_any_more()
    {
        await using var server = await RunningServer.StartAsync();
        var report = await server.ScanAsync();
        using var response = await server.SendAsync(HttpMethod.Post, $"{ScanCalls.Scans}/{report.Text("id")}/cancel", content: null);

        (await response.JsonAsync()).Text("status").ShouldBe("completed");
    }

    [Theory]
    [InlineData("Host", "evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    public async Task A_forged_host_or_origin_starts_nothing(string header, string value, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.PostJsonAsync(ScanCalls.Scans, "{}", (header, value));

        await response.ProblemAsync(status);
        (await server.ReadAsync(ScanCalls.Scans))["items"]!.AsArray().ShouldBeEmpty();
    }

    private static (string Status, int Current, int Total, int Percentage, int Succeeded, int Failed) Told(JsonObject report) =>
        (report.Text("status"), report.Number("current"), report.Number("total"), report.Number("percentage"), report.Number("succeeded"), report.Number("failed"));
}
