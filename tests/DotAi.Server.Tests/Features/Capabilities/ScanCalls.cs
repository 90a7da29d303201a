using System.Net;
using System.Text.Json.Nodes;

namespace DotAi.Server.Tests.Features.Capabilities;

/// <summary>The scan endpoints as a client uses them.</summary>
internal static class ScanCalls
{
    public const string Capabilities = "/api/v1/capabilities";
    public const string Scans = Capabilities + "/scans";

    /// <summary>Starts a scan and answers its address.</summary>
    public static async Task<string> StartScanAsync(this RunningServer server, string body = "{}")
    {
        using var response = await server.PostJsonAsync(Scans, body);
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return response.Headers.Location!.ToString();
    }

    /// <summary>Starts a scan, follows it to its end and answers its report.</summary>
    public static async Task<JsonObject> ScanAsync(this RunningServer server, string body = "{}")
    {
        var address = await server.StartScanAsync(body);
        using (await server.GetAsync(address + "/events"))
        {
            return await server.ReadAsync(address);
        }
    }

    public static async Task<JsonObject> ReadAsync(this RunningServer server, string path)
    {
        using var response = await server.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.JsonAsync();
    }

    /// <summary>All pages of a list, item by item; every page must tell the same total.</summary>
    public static async Task<List<JsonObject>> ReadPagesAsync(this RunningServer server, string query, int limit)
    {
        var items = new List<JsonObject>();
        var totals = new HashSet<int>();
        string? cursor = null;
        do
        {
            var page = await server.ReadAsync($"{Capabilities}?limit={limit}{query}{(cursor is null ? "" : "&cursor=" + cursor)}");
            page["items"]!.AsArray().Count.ShouldBeInRange(1, limit);
            items.AddRange(page["items"]!.AsArray().Select(item => item!.AsObject()));
            totals.Add(page["total"]!.GetValue<int>());
            cursor = page["nextCursor"]?.GetValue<string>();
        }
        while (cursor is not null);
        totals.ShouldBe([items.Count]);
        return items;
    }

    public static string Text(this JsonNode node, string member) => node[member]!.GetValue<string>();

    public static int Number(this JsonNode node, string member) => node[member]!.GetValue<int>();

    public static string[] Names(this IEnumerable<JsonNode?> items) => [.. items.Select(item => item!.Text("resourceName"))];
}
