using System.Net;

namespace DotAi.Kubernetes.ApiServer.Http;

/// <summary>The server's answer with its whole body.</summary>
internal sealed record ApiResponse(HttpStatusCode Status, ReadOnlyMemory<byte> Body)
{
    public string ContentType { get; init; } = "";

    public string? ETag { get; init; }

    public Uri? Location { get; init; }

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public bool Succeeded => (int)Status is >= 200 and < 300;

    /// <summary>The server is busy or not ready; the same request may succeed later.</summary>
    public bool IsTransient => Status is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>The <c>Status</c> object an unsuccessful answer carries, or null.</summary>
    public ServerStatus? ReadStatus() => ApiMedia.IsJson(ContentType) ? ServerStatus.TryRead(Body.Span) : null;
}
