using System.Net;
using DotAi.Kubernetes.ApiServer;
using DotAi.Kubernetes.ApiServer.Credentials;
using DotAi.Testing;
using DotAi.Testing.Kubernetes;
using DotAi.Testing.Server;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Kubernetes.ApiServer;

/// <summary>What happens between asking and being answered.</summary>
public sealed class RequestTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task What_changes_nothing_is_asked_again_after_as_long_as_the_server_wants()
    {
        var server = ApiBench.SmallServer();
        var busy = 2;
        var start = _time.GetUtcNow();
        server.Intercept = request => request.Line == "GET /apis" && busy-- > 0
            ? StandInApiServer.Response("", HttpStatusCode.TooManyRequests, headers: ("Retry-After", "20"))
            : null;
        using var cluster = ApiBench.Open(server, time: _time);

        var catalog = await _time.RunAsync(cluster.DiscoverAsync(ApiBench.Cancellation), TimeSpan.FromSeconds(1));

        catalog.Resources.Count.ShouldBe(2);
        (_time.GetUtcNow() - start).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task A_server_that_stays_away_is_named()
    {
        var server = new StandInApiServer { Intercept = _ => throw new HttpRequestException("Connection refused (cluster.test:6443)") };
        using var cluster = ApiBench.Open(server, time: _time);

        var error = await ApiBench.ErrorOf(() => _time.RunAsync(cluster.DiscoverAsync(ApiBench.Cancellation), TimeSpan.FromSeconds(1)));

        error.ShouldBe(new WorkflowError.Unavailable("cluster", "The API server https://cluster.test:6443 cannot be reached: Connection refused (cluster.test:6443)"));
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_not_kept_waiting()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        using var cluster = ApiBench.Open(ApiBench.SmallServer(), time: _time);

        await Should.ThrowAsync<OperationCanceledException>(() => cluster.DiscoverAsync(cancelled.Token));
    }

    [Fact]
    public async Task An_answer_beyond_the_limit_is_refused()
    {
        var server = new StandInApiServer().On("GET /version", new string('x', 2000));
        using var cluster = new ApiServerCluster(ApiBench.Connection(), new ApiServerOptions { MaxResponseBytes = 1000 }, server);

        (await ApiBench.ErrorOf(() => cluster.GetVersionAsync(ApiBench.Cancellation))).ShouldBeOfType<WorkflowError.LimitExceeded>();
    }

    [Fact]
    public async Task A_rotated_token_file_is_read_again_when_the_old_token_is_refused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("token", "first\n");
        var server = new StandInApiServer();
        server.Intercept = request => request.Authorization == "Bearer second"
            ? StandInApiServer.Response("""{"gitVersion":"v1.36.0"}""")
            : StandInApiServer.Response("""{"kind":"Status","message":"Unauthorized","code":401}""", HttpStatusCode.Unauthorized);
        using var cluster = ApiBench.Open(server, time: _time, credentials: new TokenFileCredentials(file, _time));
        await ApiBench.ErrorOf(() => cluster.GetVersionAsync(ApiBench.Cancellation));

        folder.Write("token", "second\n");

        (await cluster.GetVersionAsync(ApiBench.Cancellation)).ShouldBe("v1.36.0");
        server.Requests.Select(request => request.Authorization).ShouldBe(["Bearer first", "Bearer first", "Bearer first", "Bearer second"]);
    }

    [Fact]
    public async Task A_token_file_is_read_again_after_a_minute_and_explained_when_it_is_gone()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("token", "first");
        var credentials = new TokenFileCredentials(file, _time);
        (await credentials.GetAsync(ApiBench.Cancellation)).BearerToken.ShouldBe("first");
        folder.Write("token", "second");

        (await credentials.GetAsync(ApiBench.Cancellation)).BearerToken.ShouldBe("first");
        _time.Advance(TimeSpan.FromMinutes(1));
        (await credentials.GetAsync(ApiBench.Cancellation)).BearerToken.ShouldBe("second");
        File.Delete(file);
        _time.Advance(TimeSpan.FromMinutes(1));
        (await ApiBench.ErrorOf(async () => await credentials.GetAsync(ApiBench.Cancellation))).Message.ShouldContain("gives no token");
    }

    [Fact]
    public void A_credential_does_not_print_its_token() => new Credential("hush", null).ToString().ShouldNotContain("hush");
}
