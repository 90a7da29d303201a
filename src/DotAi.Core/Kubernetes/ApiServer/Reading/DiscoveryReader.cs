using System.Net;
using System.Text.Json;
using DotAi.Kubernetes.ApiServer.Http;
using DotAi.Kubernetes.Discovery;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer.Reading;

/// <summary>
/// Reads what the server serves: aggregated discovery in two requests, or, from a server older than 1.26, one request for each
/// group version. The answer's content type tells which it is.
/// </summary>
internal sealed class DiscoveryReader(ApiServerClient client)
{
    public async Task<DiscoveryAnswer> ReadAsync(CancellationToken cancellationToken)
    {
        var answer = new DiscoveryAnswer();
        var roots = await Task.WhenAll(RootAsync("/api", cancellationToken), RootAsync("/apis", cancellationToken));
        foreach (var (path, response) in roots)
        {
            await AddAsync(answer, path, response, cancellationToken);
        }

        return answer;
    }

    private async Task<(string Path, ApiResponse Response)> RootAsync(string path, CancellationToken cancellationToken) => (path, await client.SendAsync(
        ApiRequest.Get(path, path) with { Accept = ApiMedia.Discovery, Retry = RetryMode.Patient }, cancellationToken));

    private async Task AddAsync(DiscoveryAnswer answer, string path, ApiResponse response, CancellationToken cancellationToken)
    {
        try
        {
            if (ApiMedia.IsAggregatedDiscovery(response.ContentType))
            {
                answer.Add(JsonSerializer.Deserialize(response.Body.Span, DiscoveryJson.Default.AggregatedDocument)!);
                return;
            }

            var fragment = DiscoveryDocuments.Read(path == "/api" ? "APIVersions" : "APIGroupList", response.Body.Span);
            answer.Resources.Add(fragment);
            var versions = fragment.Groups.SelectMany(group => group.Versions.Select(version => (group.Group, version)));
            await Task.WhenAll(versions.Select(version => AddVersionAsync(answer, version.Group, version.version, cancellationToken)));
        }
        catch (JsonException exception)
        {
            throw new WorkflowException(new WorkflowError.Unavailable("cluster", $"The API server's discovery at {path} cannot be read: {exception.Message}"), exception);
        }
    }

    /// <summary>A group version behind an extension server that is down hides its own resources only.</summary>
    private async Task AddVersionAsync(DiscoveryAnswer answer, string group, string version, CancellationToken cancellationToken)
    {
        var path = ResourcePath.OfGroupVersion(group, version);
        var response = await client.TrySendAsync(ApiRequest.Get(path, path), cancellationToken);
        if (!response.Succeeded)
        {
            var refused = response.Status is HttpStatusCode.NotFound ? null : client.Refused(ApiRequest.Get(path, path), response);
            if (refused is not null)
            {
                answer.AddProblem(path, $"{refused.Message} Its resources are missing.");
            }

            return;
        }

        try
        {
            answer.AddLocked(DiscoveryDocuments.Read("APIResourceList", response.Body.Span));
        }
        catch (JsonException exception)
        {
            answer.AddProblem(path, $"What the API server serves there cannot be read: {exception.Message} Its resources are missing.");
        }
    }
}
