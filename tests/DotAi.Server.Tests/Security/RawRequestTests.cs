using System.Text.RegularExpressions;
using DotAi.Server.Tests.Samples;
using DotAi.Testing.Server;

namespace DotAi.Server.Tests.Security;

public sealed partial class RawRequestTests(RawRequestTests.Fixture fixture) : IClassFixture<RawRequestTests.Fixture>
{
    [Theory]
    [InlineData("GET /api/v1/status HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 421)]
    [InlineData("GET http://evil.example/api/v1/status HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 421)]
    [InlineData("GET http://evil.example/api/v1/status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400)]
    [InlineData("GET /api/v1/status HTTP/1.1\r\nConnection: close\r\n\r\n", 400)]
    [InlineData("GET /api/v1/status HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 400)]
    [InlineData("GET /api/v1/status HTTP/1.1\r\nHost: local host\r\nConnection: close\r\n\r\n", 400)]
    [InlineData("GET /api/v1/status HTTP/1.0\r\n\r\n", 421)]
    [InlineData("GET /api/v1/status HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n", 421)]
    [InlineData("GET /api/v1/status HTTP/1.1\r\nHost: localhost\r\nOrigin: null\r\nConnection: close\r\n\r\n", 403)]
    [InlineData("GET /api/v1/status HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nOrigin: http://evil.example\r\nConnection: close\r\n\r\n", 403)]
    [InlineData("nonsense\r\n\r\n", 400)]
    [InlineData("GET /\r\n\r\n", 400)]
    [InlineData("POST /api/v1/samples HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n", 400)]
    [InlineData("POST /api/v1/samples HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: -1\r\nConnection: close\r\n\r\n", 400)]
    [InlineData("POST /api/v1/samples HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n", 400)]
    public async Task Odd_requests_get_their_status(string request, int status)
    {
        (await ExchangeAsync(request)).ShouldBe(status);
    }

    [Fact]
    public async Task Too_many_bytes_of_headers_are_refused()
    {
        (await ExchangeAsync($"GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Big: {new string('x', 40_000)}\r\nConnection: close\r\n\r\n")).ShouldBe(431);
    }

    [Fact]
    public async Task Too_many_headers_are_refused()
    {
        var headers = string.Concat(Enumerable.Range(0, 150).Select(number => $"X-{number}: 1\r\n"));

        (await ExchangeAsync($"GET /healthz HTTP/1.1\r\nHost: localhost\r\n{headers}Connection: close\r\n\r\n")).ShouldBe(431);
    }

    [Fact]
    public async Task An_overlong_request_line_is_refused()
    {
        (await ExchangeAsync($"GET /{new string('x', 20_000)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).ShouldBe(414);
    }

    [Fact]
    public async Task Headers_that_never_end_time_out()
    {
        (await ExchangeAsync("GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")).ShouldBe(408);
    }

    [Fact]
    public async Task A_body_that_never_comes_times_out_with_a_problem()
    {
        await using var connection = await RawConnection.OpenAsync(fixture.Server.Address);
        await connection.SendAsync("POST /api/v1/samples HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");

        var answer = await connection.ReadToEndAsync();

        answer.ShouldStartWith("HTTP/1.1 408 ");
        answer.ShouldContain("urn:dot-ai:problem:request-timeout");
    }

    [Fact]
    public async Task A_chunked_body_over_the_limit_is_cut_off()
    {
        var chunk = "10000\r\n" + new string(' ', 0x10000) + "\r\n";

        (await ExchangeAsync(
            "POST /api/v1/samples HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
            + string.Concat(Enumerable.Repeat(chunk, 20)))).ShouldBe(413);
    }

    private async Task<int> ExchangeAsync(string request)
    {
        await using var connection = await RawConnection.OpenAsync(fixture.Server.Address);
        await connection.SendAsync(request);
        var answer = await connection.ReadToEndAsync();
        answer.ShouldNotContain("Exception");
        return int.Parse(StatusLine().Match(answer).Groups["status"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^HTTP/1\.[01] (?<status>\d{3}) ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StatusLine();

    public sealed class Fixture : IAsyncLifetime
    {
        internal RunningServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await RunningServer.StartAsync(
            ["--Limits:HeadersTimeout=00:00:01", "--Limits:BodyGrace=00:00:02", "--Limits:KeepAlive=00:00:02"],
            SampleContext.Register,
            SampleEndpoints.MapSamples);

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
