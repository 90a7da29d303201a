using DotAi.Server.Errors;

namespace DotAi.Server.Security;

/// <summary>
/// Refuses forged Host and foreign Origin headers, the two halves of DNS rebinding and cross-site requests. Probes come
/// without a usable host name (kubelet and scrapers use the pod's address) and reveal nothing, so their paths are exempt.
/// </summary>
internal sealed class RequestGuardMiddleware(RequestDelegate next, HostGuard hosts, OriginGuard origins)
{
    private static readonly PathString[] Probes = ["/healthz", "/readyz"];

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!hosts.Allows(request.Host) && !IsProbe(request.Path) && !IsScrape(context))
        {
            return new ProblemResult(HttpProblems.HostRefused).ExecuteAsync(context);
        }

        return origins.Allows(request, request.Headers.Origin)
            ? next(context)
            : new ProblemResult(HttpProblems.OriginRefused).ExecuteAsync(context);
    }

    private static bool IsProbe(PathString path) => Array.Exists(Probes, probe => probe.Equals(path, StringComparison.Ordinal));

    // With a token there is no ambient authority to abuse.
    private static bool IsScrape(HttpContext context) =>
        context.Request.Path.Equals("/metrics", StringComparison.Ordinal)
        && context.GetCaller() is { } caller && caller != DotAi.Workflows.Caller.Local;
}
