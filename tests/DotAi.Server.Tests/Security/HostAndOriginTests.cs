using System.Net;

namespace DotAi.Server.Tests.Security;

public sealed class HostAndOriginTests(HostAndOriginTests.Fixture fixture) : IClassFixture<HostAndOriginTests.Fixture>
{
    private RunningServer Server => fixture.Server;

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:80")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:9")]
    [InlineData("[::1]:3456")]
    [InlineData("dot-ai.example.com")]
    [InlineData("a.b.wild.example.com")]
    public async Task Known_hosts_are_served(string host)
    {
        using var response = await Server.GetAsync("/api/v1/status", ("Host", host));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("wild.example.com")]
    [InlineData("evilwild.example.com")]
    [InlineData("169.254.169.254")]
    [InlineData("0.0.0.0")]
    public async Task Forged_hosts_are_misdirected(string host)
    {
        using var response = await Server.GetAsync("/api/v1/status", ("Host", host));

        await response.ProblemAsync(HttpStatusCode.MisdirectedRequest);
    }

    [Fact]
    public async Task Probes_answer_by_any_host_name()
    {
        using var response = await Server.GetAsync("/healthz", ("Host", "10.1.2.3:3456"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("http://127.0.0.1:PORT")]
    [InlineData("http://localhost:PORT")]
    [InlineData("https://portal.example.com")]
    [InlineData("https://reader.example.com")]
    public async Task Own_and_configured_origins_are_accepted(string origin)
    {
        using var response = await Server.GetAsync("/api/v1/status", ("Origin", WithPort(origin)));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost:1")]
    [InlineData("https://localhost:PORT")]
    [InlineData("http://localhost:PORT@evil.example")]
    [InlineData("http://portal.example.com")]
    [InlineData("https://portal.example.com.evil.example")]
    [InlineData("nonsense")]
    public async Task Foreign_origins_are_forbidden(string origin)
    {
        using var response = await Server.GetAsync("/api/v1/status", ("Origin", WithPort(origin)));

        await response.ProblemAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Cross_origin_answers_go_to_configured_origins_only()
    {
        using var reader = await Server.GetAsync("/api/v1/status", ("Origin", "https://reader.example.com"));
        using var portal = await Server.GetAsync("/api/v1/status", ("Origin", "https://portal.example.com"));

        reader.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["https://reader.example.com"]);
        portal.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Fact]
    public async Task A_preflight_is_answered_for_a_configured_origin()
    {
        using var response = await Server.SendAsync(
            HttpMethod.Options, "/api/v1/status", content: null,
            ("Origin", "https://reader.example.com"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "authorization"));

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        response.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("Authorization");
    }

    [Fact]
    public async Task Cross_origin_answers_are_off_by_default()
    {
        await using var plain = await RunningServer.StartAsync();
        using var response = await plain.GetAsync("/api/v1/status", ("Origin", plain.Address.GetLeftPart(UriPartial.Authority)));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.ShouldNotContain(header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Answers_and_refusals_carry_the_headers_that_restrain_browsers()
    {
        using var good = await Server.GetAsync("/api/v1/status");
        using var bad = await Server.GetAsync("/api/v1/status", ("Host", "evil.example"));

        foreach (var response in new[] { good, bad })
        {
            response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            response.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
            response.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; frame-ancestors 'none'"]);
            response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
            response.Headers.Contains("Server").ShouldBeFalse();
        }
    }

    private string WithPort(string origin) => origin.Replace("PORT", $"{Server.Address.Port}", StringComparison.Ordinal);

    public sealed class Fixture : IAsyncLifetime
    {
        internal RunningServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await RunningServer.StartAsync(
        [
            "--Http:AllowedHosts=dot-ai.example.com;*.wild.example.com",
            "--Http:AllowedOrigins=https://portal.example.com",
            "--Http:CorsOrigins=https://reader.example.com",
        ]);

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
