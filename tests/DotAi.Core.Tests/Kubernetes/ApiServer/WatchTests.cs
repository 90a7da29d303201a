using System.Net;
using DotAi.Kubernetes;
using DotAi.Testing;
using DotAi.Testing.Kubernetes;
using DotAi.Testing.Server;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Kubernetes.ApiServer;

public sealed class WatchTests
{
    private const string List = "GET /api/v1/configmaps?limit=1";
    private readonly ManualTime _time = new();

    [Fact]
    public async Task A_watch_goes_on_where_it_was_when_the_connection_ends()
    {
        var server = new StandInApiServer()
            .On(List, """{"metadata":{"resourceVersion":"5"},"items":[]}""")
            .On(Watch("5"), Change("ADDED", "a", 6) + Change("BOOKMARK", "", 8))
            .On(Watch("8"), "", HttpStatusCode.ServiceUnavailable)
            .On(Watch("8"), Change("MODIFIED", "a", 9) + """{"type":"DELE""")
            .On(Watch("9"), Change("DELETED", "a", 10));

        (await TakeAsync(server, 3)).ShouldBe(["Added a", "Modified a", "Deleted a"]);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"type":"ERROR","object":{"kind":"Status","code":410,"reason":"Expired","message":"too old resource version"}}""")]
    [InlineData(HttpStatusCode.Gone, """{"kind":"Status","code":410,"reason":"Expired","message":"too old resource version"}""")]
    [InlineData(HttpStatusCode.GatewayTimeout, """{"kind":"Status","code":504,"reason":"Timeout","message":"Too large resource version: 5, current: 2"}""")]
    public async Task When_the_server_has_forgotten_the_place_the_reader_must_list_again(HttpStatusCode status, string answer)
    {
        var server = new StandInApiServer()
            .On(List, """{"metadata":{"resourceVersion":"5"},"items":[]}""")
            .On(List, """{"metadata":{"resourceVersion":"50"},"items":[]}""")
            .On(Watch("5"), answer, status)
            .On(Watch("50"), Change("ADDED", "b", 51));

        (await TakeAsync(server, 2)).ShouldBe(["Resync", "Added b"]);
    }

    [Theory]
    [InlineData(RecordedExchange.Current, "Added limits,Added s2")]
    [InlineData(RecordedExchange.Old, "Added s2")]
    public async Task A_recorded_watch_is_understood(string version, string expected)
    {
        var exchange = RecordedExchange.Read(version, "watch");
        var server = new StandInApiServer()
            .On(List, """{"metadata":{"resourceVersion":"5"},"items":[]}""")
            .On(Watch("5"), exchange.ToResponse);

        var names = expected.Split(',');
        string.Join(',', await TakeAsync(server, names.Length)).ShouldBe(expected);
    }

    [Fact]
    public async Task A_recorded_expiry_asks_for_a_new_list()
    {
        var server = new StandInApiServer()
            .On(List, """{"metadata":{"resourceVersion":"1"},"items":[]}""")
            .On(Watch("1"), RecordedExchange.Read(RecordedExchange.Old, "watch-410-expired").ToResponse);

        (await TakeAsync(server, 1)).ShouldBe(["Resync"]);
    }

    [Fact]
    public async Task A_refused_watch_ends_with_the_servers_words()
    {
        var refusal = RecordedExchange.Read(RecordedExchange.Current, "forbidden-403");
        var server = new StandInApiServer().On(List, () => refusal.ToResponse());

        (await ApiBench.ErrorOf(() => TakeAsync(server, 1))).ShouldBeOfType<WorkflowError.Forbidden>().Verb.ShouldBe("list");
    }

    private static string Watch(string from) => $"GET /api/v1/configmaps?watch=1&allowWatchBookmarks=true&timeoutSeconds=290&resourceVersion={from}";

    private static string Change(string type, string name, int version) =>
        $$$$"""{"type":"{{{{type}}}}","object":{"metadata":{"name":"{{{{name}}}}","resourceVersion":"{{{{version}}}}"}}}""" + "\n";

    private Task<List<string>> TakeAsync(StandInApiServer server, int count) => _time.RunAsync(ReadAsync(server, count), TimeSpan.FromSeconds(1));

    private async Task<List<string>> ReadAsync(StandInApiServer server, int count)
    {
        using var cluster = ApiBench.Open(server, time: _time);
        var changes = new List<string>();
        await foreach (var change in cluster.WatchAsync(ApiBench.ConfigMaps, new ListOptions(), ApiBench.Cancellation))
        {
            var name = change.Object?.GetProperty("metadata").GetProperty("name").GetString();
            changes.Add(name is null ? $"{change.Type}" : $"{change.Type} {name}");
            if (changes.Count == count)
            {
                break;
            }
        }

        return changes;
    }
}
