using DotAi.Testing.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DotAi.Server.Tests.Errors;

public sealed class BrokenAnswerTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Half_an_answer_does_not_look_like_a_whole_one()
    {
        await using var server = await RunningServer.StartAsync(endpoints: MapBroken);

        await Should.ThrowAsync<HttpRequestException>(() => server.GetAsync("/api/v1/half"));
        server.Logs.Lines.Count(line => line.Exception is InvalidOperationException).ShouldBe(1);
    }

    [Fact]
    public async Task A_client_that_vanishes_stops_its_request_and_is_no_failure()
    {
        await using var server = await RunningServer.StartAsync(endpoints: MapBroken);
        await using (var connection = await RawConnection.OpenAsync(server.Address))
        {
            await connection.SendAsync("GET /api/v1/endless HTTP/1.1\r\nHost: localhost\r\n\r\n");
            await EndlessBegun.Task.WaitAsync(Deadline, TestContext.Current.CancellationToken);
        }

        await EndlessStopped.Task.WaitAsync(Deadline, TestContext.Current.CancellationToken);
        server.Logs.Lines.ShouldAllBe(line => line.Exception == null);
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_ever_for_a_request_that_will_not_end()
    {
        var begun = new TaskCompletionSource();
        Task<HttpResponseMessage> asking;
        await using (var server = await RunningServer.StartAsync(["--Limits:ShutdownTimeout=00:00:01"], endpoints: api => api.MapGet("/stubborn", async () =>
        {
            begun.SetResult();
            await new TaskCompletionSource().Task;
        })))
        {
            asking = server.GetAsync("/api/v1/stubborn");
            await begun.Task;
            await server.StopAsync().WaitAsync(Deadline, TestContext.Current.CancellationToken);
        }

        await Should.ThrowAsync<Exception>(asking);
    }

    private TaskCompletionSource EndlessBegun { get; } = new();

    private TaskCompletionSource EndlessStopped { get; } = new();

    private void MapBroken(RouteGroupBuilder api)
    {
        api.MapGet("/half", async (HttpResponse response) =>
        {
            await response.WriteAsync("half");
            await response.Body.FlushAsync();
            throw new InvalidOperationException("then it broke");
        });
        api.MapGet("/endless", async (CancellationToken cancellationToken) =>
        {
            EndlessBegun.SetResult();
            await using var stopped = cancellationToken.Register(EndlessStopped.SetResult);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        });
    }
}
