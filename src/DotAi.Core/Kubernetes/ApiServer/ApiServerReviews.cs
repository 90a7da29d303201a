using System.Text.Json;
using DotAi.Kubernetes.ApiServer.Http;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer;

/// <summary>Asks the server about itself and about DotAi: version, identity, rights. Nothing here changes anything.</summary>
internal sealed class ApiServerReviews(ApiServerClient client)
{
    private const string AccessPath = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

    /// <summary>Asked by readiness and status, which look again by themselves, so it is not repeated here.</summary>
    public async Task<string?> VersionAsync(CancellationToken cancellationToken)
    {
        var response = await client.SendAsync(ApiRequest.Get("/version", "/version") with { Retry = RetryMode.None }, cancellationToken);
        return Read(response, ReviewJson.Default.VersionDocument, "/version").GitVersion;
    }

    public async Task<AccessReview> AccessAsync(AccessRequest request, CancellationToken cancellationToken)
    {
        var (resource, subresource) = request.Resource.Split('/', 2) is [var plural, var sub] ? (plural, sub) : (request.Resource, null);
        var question = new AccessReviewDocument(
            "authorization.k8s.io/v1",
            "SelfSubjectAccessReview",
            new(new(request.Verb, request.Group, resource, subresource, request.Namespace, request.Name)),
            Status: null);
        var body = JsonSerializer.SerializeToUtf8Bytes(question, ReviewJson.Default.AccessReviewDocument);
        var response = await client.SendAsync(
            new ApiRequest(HttpMethod.Post, AccessPath, "create", "selfsubjectaccessreviews.authorization.k8s.io") { Body = body, Retry = RetryMode.Standard },
            cancellationToken);
        var status = Read(response, ReviewJson.Default.AccessReviewDocument, AccessPath).Status;
        return new AccessReview(status?.Allowed ?? false, ReasonOf(status));
    }

    /// <summary>Null from servers older than 1.28, which do not tell.</summary>
    public async Task<ApiServerUser?> WhoAmIAsync(CancellationToken cancellationToken)
    {
        const string Path = "/apis/authentication.k8s.io/v1/selfsubjectreviews";
        var request = new ApiRequest(HttpMethod.Post, Path, "create", "selfsubjectreviews.authentication.k8s.io")
        {
            Body = """{"apiVersion":"authentication.k8s.io/v1","kind":"SelfSubjectReview"}"""u8.ToArray(),
            Retry = RetryMode.Standard,
        };
        var response = await client.TrySendAsync(request, cancellationToken);
        if (response.Status is System.Net.HttpStatusCode.NotFound or System.Net.HttpStatusCode.Forbidden)
        {
            return null;
        }

        var answer = response.Succeeded ? response : throw client.Refused(request, response);
        return Read(answer, ReviewJson.Default.SelfReviewDocument, Path).Status?.UserInfo is { Username: { } name } user
            ? new ApiServerUser(name, user.Groups ?? [])
            : null;
    }

    private static string ReasonOf(AccessReviewDocument.StatusItem? status) => status switch
    {
        { Reason: { Length: > 0 } reason } => reason,
        { EvaluationError: { Length: > 0 } error } => error,
        { Allowed: true } => "The API server allows it.",
        _ => "No rule of the cluster allows it.",
    };

    private static T Read<T>(ApiResponse response, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, string path)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(response.Body.Span, type) ?? throw new JsonException("it is null");
        }
        catch (JsonException exception)
        {
            throw new WorkflowException(
                new WorkflowError.Unavailable("cluster", $"What answers at {path} is not a Kubernetes API server: {exception.Message}"), exception);
        }
    }
}
