using System.Text.Json;
using DotAi.Server.Mcp;
using DotAi.Server.Tests.Tools;
using DotAi.Server.Tools;
using Microsoft.Extensions.DependencyInjection;

namespace DotAi.Server.Tests.Mcp;

public sealed class McpStreamTests
{
    private const string CallReport = """{"name":"report","arguments":{},"_meta":{"progressToken":"p-1"}}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Progress_goes_to_those_who_asked_and_only_grows()
    {
        await using var server = await StartAsync(SampleTools.Report(10, 5, 10, double.NaN, 30, double.PositiveInfinity, 20), new McpSettings { ProgressInterval = TimeSpan.Zero });
        var answer = await new McpPeer(server).CallAsync("tools/call", CallReport);

        var sent = answer.Messages.SkipLast(1).ToArray();
        sent.ShouldAllBe(message => message["method"]!.GetValue<string>() == "notifications/progress");
        sent.ShouldAllBe(message => message["params"]!["progressToken"]!.GetValue<string>() == "p-1");
        var values = sent.Select(message => message["params"]!["progress"]!.GetValue<double>()).ToArray();
        values.ShouldBe(values.Distinct().Order());
        values.ShouldBeSubsetOf([10, 30]);
        answer.Result["content"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Reports_that_come_faster_than_the_interval_are_thinned_out()
    {
        var steps = Enumerable.Range(1, 1000).Select(step => (double)step).ToArray();
        await using var server = await StartAsync(SampleTools.Report(steps), new McpSettings { ProgressInterval = TimeSpan.FromMinutes(1) });
        var answer = await new McpPeer(server).CallAsync("tools/call", CallReport);

        answer.Messages.Count.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task Without_a_token_the_answer_is_plain_JSON()
    {
        await using var server = await StartAsync(SampleTools.Report(1, 2, 3), new McpSettings());
        var answer = await new McpPeer(server).CallToolAsync("report", "{}");

        answer.MediaType.ShouldBe("application/json");
    }

    [Fact]
    public async Task A_silent_call_is_kept_alive_by_comments_and_then_answered()
    {
        var release = new TaskCompletionSource<JsonElement>();
        await using var server = await StartAsync(Waiting(release.Task), new McpSettings { KeepAlive = TimeSpan.FromMilliseconds(20) });
        using var response = await PostAsync(server, "wait", Cancellation);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));

        (await reader.ReadLineAsync(Cancellation)).ShouldBe(": keep-alive");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        response.Headers.GetValues("X-Accel-Buffering").ShouldBe(["no"]);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();

        release.SetResult(JsonElement.Parse("""{"done":true}"""));
        var rest = await reader.ReadToEndAsync(Cancellation);
        rest.ShouldContain("\ndata: {\"result\":");
        rest.ShouldEndWith("\n\n");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_leaves_cancels_its_call(bool streaming)
    {
        var started = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        var tool = SampleTools.Define("wait", async (_, _, cancellationToken) =>
        {
            started.SetResult();
            using var registration = cancellationToken.Register(cancelled.SetResult);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return default;
        });
        await using var server = await StartAsync(tool, new McpSettings { KeepAlive = TimeSpan.FromMilliseconds(streaming ? 20 : 60_000) });
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var call = PostAsync(server, "wait", leaving.Token);
        await started.Task.WaitAsync(Cancellation);
        if (streaming) (await call).Dispose();
        else await leaving.CancelAsync();

        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);

        // The server is as well as before.
        (await new McpPeer(server).CallAsync("ping")).Result.ShouldBeEmpty();
        server.Logs.Lines.ShouldNotContain(line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }

    [Fact]
    public async Task Calls_run_side_by_side()
    {
        var both = new TaskCompletionSource();
        var running = 0;
        var tool = SampleTools.Define("meet", async (_, _, cancellationToken) =>
        {
            if (Interlocked.Increment(ref running) == 2) both.SetResult();
            await both.Task.WaitAsync(cancellationToken);
            return JsonElement.Parse("{}");
        });
        await using var server = await StartAsync(tool, new McpSettings());
        var peer = new McpPeer(server);

        var answers = await Task.WhenAll(peer.CallToolAsync("meet", "{}"), peer.CallToolAsync("meet", "{}"));

        answers.ShouldAllBe(answer => answer.Text == "{}");
    }

    private static ToolDefinition Waiting(Task<JsonElement> until) =>
        SampleTools.Define("wait", async (_, _, cancellationToken) => await until.WaitAsync(cancellationToken));

    private static Task<RunningServer> StartAsync(ToolDefinition tool, McpSettings settings) =>
        RunningServer.StartAsync(services: services => services.AddSingleton(tool).AddSingleton(settings));

    private static async Task<HttpResponseMessage> PostAsync(RunningServer server, string tool, CancellationToken cancellationToken)
    {
        var body = new StringContent($$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"{{tool}}"} }""", System.Text.Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = body };
        request.Headers.TryAddWithoutValidation("Accept", McpPeer.Accept);
        return await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
