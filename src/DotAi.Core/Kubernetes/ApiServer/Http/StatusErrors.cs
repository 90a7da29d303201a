using System.Net;
using System.Text;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer.Http;

/// <summary>Turns an unsuccessful answer into one of our errors, with the server's own words.</summary>
internal static class StatusErrors
{
    private const int QuotedText = 300;

    public static WorkflowException Of(ApiRequest request, ApiResponse response, string source)
    {
        var status = response.ReadStatus();
        var message = MessageOf(response, status);
        return new WorkflowException((int)response.Status switch
        {
            401 => new WorkflowError.Unavailable(
                "cluster", $"The API server does not accept the credentials from {source} (401 {message}). Renew the token or certificate, or choose another context."),
            403 => new WorkflowError.Forbidden(request.Verb, request.Resource, message),
            404 when status is null => new WorkflowError.NotFound($"The API server serves nothing at {request.Path.Split('?')[0]}."),
            404 => new WorkflowError.NotFound(message),
            409 or 410 => new WorkflowError.Conflict(message),
            413 => new WorkflowError.LimitExceeded(message),
            429 => new WorkflowError.LimitExceeded(message, response.RetryAfter ?? Seconds(status)),
            500 when TypedPatchErrors.TryRead(message) is { } problems => new WorkflowError.Invalid(problems),
            >= 400 and < 500 => new WorkflowError.Invalid(Problems(status, message)),
            >= 300 and < 400 => new WorkflowError.Unavailable("cluster", $"The API server redirects {request.Path.Split('?')[0]}, which is not followed; name its real address."),
            var code => new WorkflowError.Unavailable("cluster", $"The API server failed to {request.Verb} {request.Resource} ({code}): {message}"),
        });
    }

    private static List<FieldProblem> Problems(ServerStatus? status, string message)
    {
        var causes = (status?.Details?.Causes ?? []).OfType<ServerStatus.CauseItem>()
            .Where(cause => cause.Message is { Length: > 0 })
            .Select(cause => new FieldProblem(cause.Field is null or "<nil>" ? "" : cause.Field, Sentence(cause)))
            .ToList();
        return causes.Count > 0 ? causes : [new FieldProblem("", message)];
    }

    private static string Sentence(ServerStatus.CauseItem cause) =>
        cause.Field is { Length: > 0 } field and not "<nil>" ? $"{field}: {cause.Message}" : cause.Message!;

    private static TimeSpan? Seconds(ServerStatus? status) =>
        status?.Details?.RetryAfterSeconds is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static string MessageOf(ApiResponse response, ServerStatus? status)
    {
        if (status?.Message is { Length: > 0 } message)
        {
            return message;
        }

        var text = ApiMedia.IsJson(response.ContentType) || response.ContentType.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(response.Body.Span[..Math.Min(response.Body.Length, QuotedText)]).Trim()
            : "";
        return text.Length > 0 ? text : ReasonPhrase(response.Status);
    }

    private static string ReasonPhrase(HttpStatusCode status) => $"{status} without explanation";
}
