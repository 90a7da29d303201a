using System.Net;

namespace DotAi.Server.Tests.Features.Capabilities;

public sealed class CapabilitySearchTests(ScannedServer fixture) : IClassFixture<ScannedServer>
{
    private RunningServer Server => fixture.Server;

    [Theory]
    [InlineData("postgres database", "flexibleservers.dbforpostgresql.azure.example.org", "instances.rds.aws.example.org")]
    [InlineData("tls certificate for a web site", "certificates.certs.example.org")]
    [InlineData("sqls.platform.example.org", "sqls.platform.example.org")]
    [InlineData("object storage bucket", "buckets.s3.aws.example.org")]
    public async Task Words_find_what_they_mean(string words, params string[] among)
    {
        var answer = await Server.ReadAsync($"{ScanCalls.Capabilities}?limit=5&query={Uri.EscapeDataString(words)}");

        answer["fits"]!.GetValue<bool>().ShouldBeTrue();
        answer.ContainsKey("reason").ShouldBeFalse();
        answer["items"]!.AsArray().Names().Intersect(among).Count().ShouldBe(among.Length, words);
    }

    [Fact]
    public async Task Scores_lie_between_nothing_and_one_and_fall()
    {
        var items = await Server.ReadPagesAsync("&query=database", 3);

        var scores = items.Select(item => item["score"]!.GetValue<double>()).ToList();
        scores.ShouldBe(scores.OrderDescending());
        scores.ShouldAllBe(score => score > 0 && score <= 1);
        items.Names().ShouldBeUnique();
    }

    [Theory]
    [InlineData("chocolate cake recipe")]
    [InlineData("zzzzqqqq")]
    public async Task Nothing_fits_and_says_so(string words)
    {
        var answer = await Server.ReadAsync($"{ScanCalls.Capabilities}?query={Uri.EscapeDataString(words)}");

        answer["fits"]!.GetValue<bool>().ShouldBeFalse();
        answer["items"]!.AsArray().ShouldBeEmpty();
        answer.Number("total").ShouldBe(0);
        answer.Text("reason").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_filter_holds_in_a_search_too()
    {
        var items = await Server.ReadPagesAsync("&query=database&provider=gcp", 1);

        items.ShouldNotBeEmpty();
        items.ShouldAllBe(item => item["providers"]!.AsArray().Any(provider => provider!.GetValue<string>() == "gcp"));
    }

    [Theory]
    [InlineData("%00%01")]
    [InlineData("%22%27%3B--%20DROP")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("*")]
    [InlineData("a%20OR%20NOT%20(b")]
    public async Task Words_of_any_kind_are_only_words(string words)
    {
        using var response = await Server.GetAsync($"{ScanCalls.Capabilities}?query={words}");

        response.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Blank_words_list_everything() =>
        (await Server.ReadAsync($"{ScanCalls.Capabilities}?query=%20")).Number("total").ShouldBe((await Server.ReadAsync(ScanCalls.Capabilities)).Number("total"));
}
