namespace DotAi.Kubernetes.ApiServer.Http;

/// <summary>One request to the API server.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Path and query, escaped.</param>
/// <param name="Verb">The Kubernetes verb, as access rules name it.</param>
/// <param name="Resource">What it is about, for messages: <c>plural.group</c>, or a path.</param>
internal sealed record ApiRequest(HttpMethod Method, string Path, string Verb, string Resource)
{
    public string Accept { get; init; } = ApiMedia.Json;

    public string ContentType { get; init; } = ApiMedia.Json;

    public ReadOnlyMemory<byte>? Body { get; init; }

    public string? IfNoneMatch { get; init; }

    /// <summary>Whether, and how long, it may be sent again when the server does not answer; only for requests that change nothing.</summary>
    public RetryMode Retry { get; init; }

    public static ApiRequest Get(string path, string resource, string verb = "get") =>
        new(HttpMethod.Get, path, verb, resource) { Retry = RetryMode.Standard };
}
