using System.Net;

namespace DotAi.Server.Security;

/// <summary>Tells requests of the same machine from those that come from elsewhere.</summary>
internal static class LocalConnection
{
    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    // A proxy on the same machine makes the whole world look like loopback; what it adds to a request gives it away.
    public static bool IsLocal(HttpContext context) =>
        context.Connection is { RemoteIpAddress: { } remote, LocalIpAddress: { } local }
        && IPAddress.IsLoopback(remote) && IPAddress.IsLoopback(local)
        && !Array.Exists(ForwardingHeaders, context.Request.Headers.ContainsKey);
}
