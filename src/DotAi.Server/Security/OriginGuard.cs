using DotAi.Server.Configuration;
using Microsoft.Extensions.Primitives;

namespace DotAi.Server.Security;

/// <summary>Which web pages' requests are accepted: the server's own pages and configured origins; <c>null</c> never is.</summary>
internal sealed class OriginGuard(HttpSettings http)
{
    private readonly HashSet<string> _allowed = new(http.AllowedOrigins.Concat(http.CorsOrigins), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the Origin header, if there is one, may stand. The request's Host must have been checked before.</summary>
    public bool Allows(HttpRequest request, StringValues origin) => origin switch
    {
        [] => true,
        [{ } one] => _allowed.Contains(one) || IsOwn(request, one),
        _ => false,
    };

    // The same server by any of its loopback names counts as itself; another port on this machine does not.
    private static bool IsOwn(HttpRequest request, string origin)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.Scheme != request.Scheme || uri.PathAndQuery != "/")
        {
            return false;
        }

        var ownPort = request.Host.Port ?? (request.IsHttps ? 443 : 80);
        return uri.Port == ownPort
            && (uri.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase)
                || (ListenSettings.IsLoopback(uri.Host) && ListenSettings.IsLoopback(request.Host.Host)));
    }
}
