using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using DotAi.Kubernetes.ApiServer.Http;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer.Reading;

/// <summary>Reads the server's OpenAPI documents: version 3 by group version, or the single version 2 document of servers older than 1.24.</summary>
internal sealed class OpenApiReader(ApiServerClient client)
{
    private OpenApiAnswer? _last;

    public async Task<OpenApiAnswer> ReadAsync(CancellationToken cancellationToken) =>
        _last = await ReadIndexAsync(cancellationToken) ?? await ReadVersion2Async(cancellationToken);

    /// <summary>The schema text for a kind; null when no document covers its group version.</summary>
    public SchemaSource? Find(OpenApiAnswer answer, GroupVersionKind kind)
    {
        if (answer.Whole is var (json, hash))
        {
            return new SchemaSource(SchemaForm.OpenApiV3, hash, _ => Task.FromResult(json));
        }

        return answer.Index?.Find(kind.Group, kind.Version) is var (path, version)
            ? new SchemaSource(SchemaForm.OpenApiV3, version, token => ReadDocumentAsync(path, token))
            : null;
    }

    private async Task<ReadOnlyMemory<byte>> ReadDocumentAsync(string path, CancellationToken cancellationToken)
    {
        var request = ApiRequest.Get(path, path.Split('?')[0]) with { Retry = RetryMode.Patient };
        var response = await client.TrySendAsync(request, cancellationToken);

        // The document changed since the index was read; the answer names its new address. Only a path of this server is followed.
        if (response is { Status: HttpStatusCode.MovedPermanently, Location: { IsAbsoluteUri: false, OriginalString: ['/', not '/', ..] moved } })
        {
            request = request with { Path = moved };
            response = await client.TrySendAsync(request, cancellationToken);
        }

        return response switch
        {
            { Succeeded: true, Body.IsEmpty: false } => response.Body,
            { Succeeded: true } => throw new WorkflowException(new WorkflowError.Unavailable("cluster", $"The API server's document {request.Resource} is empty.")),
            _ => throw client.Refused(request, response),
        };
    }

    private async Task<OpenApiAnswer?> ReadIndexAsync(CancellationToken cancellationToken)
    {
        var request = ApiRequest.Get("/openapi/v3", "/openapi/v3") with { IfNoneMatch = _last?.Index is null ? null : _last.ETag, Retry = RetryMode.Patient };
        var response = await client.TrySendAsync(request, cancellationToken);
        return response.Status switch
        {
            HttpStatusCode.NotModified => _last,
            HttpStatusCode.NotFound => null,
            HttpStatusCode.Forbidden => Missing("/openapi/v3", client.Refused(request, response).Message),
            _ when !response.Succeeded => throw client.Refused(request, response),
            _ => ParseIndex(response),
        };
    }

    private static OpenApiAnswer ParseIndex(ApiResponse response)
    {
        try
        {
            return new OpenApiAnswer(response.ETag, JsonSerializer.Deserialize(response.Body.Span, OpenApiIndexJson.Default.OpenApiIndex), Whole: null, Problem: null);
        }
        catch (JsonException exception)
        {
            return Missing("/openapi/v3", exception.Message);
        }
    }

    private async Task<OpenApiAnswer> ReadVersion2Async(CancellationToken cancellationToken)
    {
        var request = ApiRequest.Get("/openapi/v2", "/openapi/v2") with { IfNoneMatch = _last?.Whole is null ? null : _last.ETag, Retry = RetryMode.Patient };
        var response = await client.TrySendAsync(request, cancellationToken);
        return response switch
        {
            { Status: HttpStatusCode.NotModified } => _last!,
            { Status: HttpStatusCode.NotFound or HttpStatusCode.Forbidden } => Missing("/openapi/v2", client.Refused(request, response).Message),
            { Succeeded: false } => throw client.Refused(request, response),
            _ => Convert(response),
        };
    }

    private static OpenApiAnswer Convert(ApiResponse response)
    {
        try
        {
            var json = OpenApiVersion2.ToVersion3(response.Body.Span);
            var hash = System.Convert.ToHexStringLower(SHA256.HashData(json.Span).AsSpan(0, 16));
            return new OpenApiAnswer(response.ETag, Index: null, (json, hash), Problem: null);
        }
        catch (JsonException exception)
        {
            return Missing("/openapi/v2", exception.Message);
        }
    }

    private static OpenApiAnswer Missing(string path, string reason) =>
        new(ETag: null, Index: null, Whole: null, new ClusterProblem(path, $"{reason} Schemas of built-in kinds are missing."));
}
