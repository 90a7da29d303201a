using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DotAi.Testing.Server;

/// <summary>The capability endpoints as a script uses them.</summary>
public static class CapabilityClient
{
    private const string Capabilities = "/api/v1/capabilities";

    /// <summary>Starts a scan of everything and answers its address.</summary>
    public static async Task<Uri> StartScanAsync(this HttpClient client, CancellationToken cancellationToken)
    {
        using var response = await client.PostAsJsonAsync(Capabilities + "/scans", new { }, cancellationToken);
        response.EnsureSuccessStatusCode();
        return response.Headers.Location!;
    }

    /// <summary>Follows a scan to its end and answers its report.</summary>
    public static async Task<JsonObject> FollowScanAsync(this HttpClient client, Uri scan, CancellationToken cancellationToken)
    {
        _ = await client.GetStringAsync(new Uri(scan + "/events", UriKind.Relative), cancellationToken);
        return await client.ReadJsonAsync(scan.ToString(), cancellationToken);
    }

    /// <summary>Starts a scan of everything, follows it and answers its report.</summary>
    public static async Task<JsonObject> ScanAsync(this HttpClient client, CancellationToken cancellationToken) =>
        await client.FollowScanAsync(await client.StartScanAsync(cancellationToken), cancellationToken);

    /// <summary>The newest scan, or null.</summary>
    public static async Task<JsonObject?> NewestScanAsync(this HttpClient client, CancellationToken cancellationToken) =>
        (await client.ReadJsonAsync(Capabilities + "/scans", cancellationToken))["items"]!.AsArray() is [var newest, ..] ? newest!.AsObject() : null;

    /// <summary>Every stored capability, page by page.</summary>
    public static async Task<List<JsonObject>> ReadCapabilitiesAsync(this HttpClient client, CancellationToken cancellationToken)
    {
        var items = new List<JsonObject>();
        string? cursor = null;
        do
        {
            var page = await client.ReadJsonAsync($"{Capabilities}?limit=200{(cursor is null ? "" : "&cursor=" + cursor)}", cancellationToken);
            items.AddRange(page["items"]!.AsArray().Select(item => item!.AsObject()));
            cursor = page["nextCursor"]?.GetValue<string>();
        }
        while (cursor is not null);
        return items;
    }

    public static async Task<JsonObject> ReadJsonAsync(this HttpClient client, string path, CancellationToken cancellationToken) =>
        JsonNode.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), cancellationToken))!.AsObject();
}
