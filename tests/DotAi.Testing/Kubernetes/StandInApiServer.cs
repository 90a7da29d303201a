using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace DotAi.Testing.Kubernetes;

/// <summary>Stands in for an API server behind an HTTP client. A request that no test prepared is answered as the API server answers unknown paths.</summary>
public sealed class StandInApiServer : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HttpResponseMessage>>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<StandInRequest> _requests = new();

    public IReadOnlyList<StandInRequest> Requests => [.. _requests];

    /// <summary>Asked first; null leaves the request to the prepared answers.</summary>
    public Func<StandInRequest, HttpResponseMessage?> Intercept { get; set; } = _ => null;

    /// <summary>Answers "METHOD path" (with query, if the test cares); of several the last one is repeated.</summary>
    public StandInApiServer On(string line, string body, HttpStatusCode status = HttpStatusCode.OK, string contentType = "application/json", params (string Name, string Value)[] headers) =>
        On(line, () => Response(body, status, contentType, headers));

    public StandInApiServer On(string line, Func<HttpResponseMessage> answer)
    {
        _answers.GetOrAdd(line, _ => new()).Enqueue(answer);
        return this;
    }

    public static HttpResponseMessage Response(
        string body, HttpStatusCode status = HttpStatusCode.OK, string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var seen = new StandInRequest(
            $"{request.Method} {request.RequestUri!.PathAndQuery}",
            request.Headers.Authorization?.ToString(),
            request.Headers.TryGetValues("Accept", out var accept) ? string.Join(',', accept) : "",
            request.Content?.Headers.ContentType?.ToString(),
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        _requests.Enqueue(seen);
        return Intercept(seen) ?? Prepared(seen.Line) ?? Prepared(seen.Line.Split('?')[0])
            ?? Response("404 page not found\n", HttpStatusCode.NotFound, "text/plain; charset=utf-8");
    }

    private HttpResponseMessage? Prepared(string line)
    {
        if (!_answers.TryGetValue(line, out var answers))
        {
            return null;
        }

        return answers.Count > 1 && answers.TryDequeue(out var next) ? next() : answers.TryPeek(out var last) ? last() : null;
    }
}
