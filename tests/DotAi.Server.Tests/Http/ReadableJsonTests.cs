using System.Net;
using DotAi.Server.Tests.Samples;

namespace DotAi.Server.Tests.Http;

public sealed class ReadableJsonTests(ReadableJsonTests.Fixture fixture) : IClassFixture<ReadableJsonTests.Fixture>
{
    private RunningServer Server => fixture.Server;

    [Theory]
    [InlineData("the cluster's <own> & naïve ключ + 日本")]
    [InlineData("a \\\"quoted\\\" \\\\ path\\n")]
    public async Task Values_come_back_as_they_were_written(string name)
    {
        using var response = await Server.PostJsonAsync("/api/v1/samples", $$"""{"name":"{{name}}"}""");

        (await TextAsync(response)).ShouldBe($$"""{"name":"{{name}}"}""");
        Check(response, "application/json");
    }

    [Fact]
    public async Task Problems_too()
    {
        using var response = await Server.GetAsync("/api/v1/capabilities/it's%20<not>%20there");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TextAsync(response)).ShouldContain("There is no capability 'it's <not> there'");
        Check(response, "application/problem+json");
    }

    [Theory]
    [InlineData("/api/v1/status")]
    [InlineData("/readyz")]
    [InlineData("/healthz")]
    [InlineData("/api/v1/tools")]
    public async Task No_answer_escapes_what_people_can_read(string path)
    {
        using var response = await Server.GetAsync(path);

        (await TextAsync(response)).ShouldNotMatch(@"\\u00(2[67bB]|3[cCeE])");
        Check(response, "application/json");
    }

    private static void Check(HttpResponseMessage response, string type)
    {
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public sealed class Fixture : IAsyncLifetime
    {
        internal RunningServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await RunningServer.StartAsync(services: SampleContext.Register, endpoints: api => api.MapSamples());

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
