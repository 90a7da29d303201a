using System.Net;
using DotAi.Server.Errors;
using DotAi.Server.Tests.Samples;
using DotAi.Workflows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DotAi.Server.Tests.Http;

public sealed class AnswerTests(AnswerTests.Fixture fixture) : IClassFixture<AnswerTests.Fixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task The_same_content_has_the_same_strong_tag_and_other_content_another()
    {
        var tag = await TagAsync("a");

        tag.ShouldMatch("^\"[A-Za-z0-9_-]{22}\"$");
        (await TagAsync("a")).ShouldBe(tag);
        (await TagAsync("b")).ShouldNotBe(tag);
    }

    [Theory]
    [InlineData("TAG", HttpStatusCode.NotModified)]
    [InlineData("W/TAG", HttpStatusCode.NotModified)]
    [InlineData("\"x\", TAG", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("\"x\"", HttpStatusCode.OK)]
    [InlineData("nonsense", HttpStatusCode.OK)]
    public async Task What_the_client_has_is_not_sent_again(string ifNoneMatch, HttpStatusCode expected)
    {
        var tag = await TagAsync("a");
        using var response = await Server.GetAsync("/api/v1/samples/a", ("If-None-Match", ifNoneMatch.Replace("TAG", tag, StringComparison.Ordinal)));

        response.StatusCode.ShouldBe(expected);
        response.Headers.ETag!.ToString().ShouldBe(tag);
        (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.ShouldBe(expected == HttpStatusCode.OK ? 12 : 0);
    }

    [Theory]
    [InlineData("created", HttpStatusCode.Created)]
    [InlineData("accepted", HttpStatusCode.Accepted)]
    public async Task What_was_made_or_begun_has_an_address(string way, HttpStatusCode expected)
    {
        using var response = await Server.PostJsonAsync("/api/v1/" + way, "{}");

        response.StatusCode.ShouldBe(expected);
        response.Headers.Location!.ToString().ShouldBe("/api/v1/samples/new");
        response.Headers.ETag.ShouldBeNull();
        (await response.JsonAsync())["name"]!.GetValue<string>().ShouldBe("new");
    }

    [Fact]
    public async Task What_is_gone_has_no_body()
    {
        using var response = await Server.PostJsonAsync("/api/v1/gone", "{}");

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("abc-1.2_Z", true)]
    [InlineData("with space", false)]
    [InlineData("semi;colon", false)]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345", false)]
    public async Task A_sane_request_id_comes_back_and_another_is_replaced(string id, bool kept)
    {
        using var response = await Server.GetAsync("/healthz", ("X-Request-Id", id));

        var answered = response.Headers.GetValues("X-Request-Id").Single();
        (answered == id).ShouldBe(kept);
        answered.ShouldMatch("^[A-Za-z0-9._-]{1,64}$");
    }

    private async Task<string> TagAsync(string name)
    {
        using var response = await Server.GetAsync("/api/v1/samples/" + name);
        return response.Headers.ETag!.ToString();
    }

    public sealed class Fixture : IAsyncLifetime
    {
        internal RunningServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await RunningServer.StartAsync(services: SampleContext.Register, endpoints: MapAnswers);

        public ValueTask DisposeAsync() => Server.DisposeAsync();

        private static void MapAnswers(RouteGroupBuilder api)
        {
            Result<Sample> made = new Sample("new");
            api.MapSamples();
            api.MapPost("/created", () => made.ToHttpCreated(sample => "/api/v1/samples/" + sample.Name));
            api.MapPost("/accepted", () => made.ToHttpAccepted(sample => "/api/v1/samples/" + sample.Name));
            api.MapPost("/gone", () => made.ToHttpNoContent());
        }
    }
}
