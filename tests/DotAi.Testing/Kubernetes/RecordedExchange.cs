using System.Net;
using System.Text.Json;

namespace DotAi.Testing.Kubernetes;

/// <summary>One recorded request to a real API server and its answer; the test is skipped where the recordings are absent.</summary>
public sealed record RecordedExchange(string Line, string RequestBody, HttpStatusCode Status, string Body, string ContentType, IReadOnlyDictionary<string, string> Headers)
{
    public const string Current = "mini-1.36.4";
    public const string Old = "k-1.20.2";

    public static RecordedExchange Read(string server, string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(TestAssets.Require($"reference/kubernetes-api-samples/{server}.{name}.json")));
        var (request, response) = (document.RootElement.GetProperty("request"), document.RootElement.GetProperty("response"));
        var headers = response.GetProperty("headers").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new RecordedExchange(
            request.GetProperty("line").GetString()!,
            request.GetProperty("body") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "",
            (HttpStatusCode)response.GetProperty("status").GetInt32(),
            response.TryGetProperty("body", out var body) ? JsonSerializer.Serialize(body) : response.GetProperty("bodyText").GetString()!,
            headers.GetValueOrDefault("Content-Type", "application/json"),
            headers);
    }

    public HttpResponseMessage ToResponse()
    {
        var response = StandInApiServer.Response(Body, Status, ContentType);
        foreach (var (name, value) in Headers.Where(header => header.Key is "Etag" or "Location" or "Retry-After"))
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}
