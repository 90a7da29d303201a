using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DotAi.Kubernetes.ApiServer;

/// <summary>How an API server is used.</summary>
public sealed record ApiServerOptions
{
    /// <summary>Whether apply and delete may reach the server; dry runs always may, as they change nothing.</summary>
    public bool AllowWrites { get; init; }

    /// <summary>Requests under way at the same time; watches are not counted.</summary>
    public int MaxConcurrentRequests { get; init; } = 16;

    /// <summary>Larger answers are refused.</summary>
    public int MaxResponseBytes { get; init; } = 128 * 1024 * 1024;

    /// <summary>Time for one attempt at a request, answer included.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Objects in one page of a list.</summary>
    public int PageSize { get; init; } = 500;

    /// <summary>Definitions in one page; they are large.</summary>
    public int DefinitionPageSize { get; init; } = 50;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;
}
