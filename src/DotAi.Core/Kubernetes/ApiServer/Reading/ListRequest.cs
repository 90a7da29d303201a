using DotAi.Kubernetes.ApiServer.Http;

namespace DotAi.Kubernetes.ApiServer.Reading;

/// <summary>What to list.</summary>
internal sealed record ListRequest(int PageSize, string? LabelSelector = null)
{
    public string Accept { get; init; } = ApiMedia.Json;

    public RetryMode Retry { get; init; } = RetryMode.Standard;
}
