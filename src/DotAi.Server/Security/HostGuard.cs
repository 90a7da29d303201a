using DotAi.Server.Configuration;

namespace DotAi.Server.Security;

/// <summary>Which host names this server answers to: loopback names, the hosts it listens on, and configured ones.</summary>
internal sealed class HostGuard(ListenSettings listen, HttpSettings http)
{
    private readonly HashSet<string> _names = new(
        new[] { "localhost", "127.0.0.1", "[::1]" }
            .Concat(listen.HostNames)
            .Concat(http.AllowedHosts.Where(host => !host.StartsWith('*')).Select(Bracketed)),
        StringComparer.OrdinalIgnoreCase);

    private readonly string[] _suffixes = [.. http.AllowedHosts.Where(host => host.StartsWith('*')).Select(host => host[1..])];

    public bool Allows(HostString host) =>
        host.HasValue
        && host.Host is { Length: > 0 } name
        && (_names.Contains(name)
            || Array.Exists(_suffixes, suffix => name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)));

    private static string Bracketed(string host) => host.Contains(':', StringComparison.Ordinal) && !host.StartsWith('[') ? $"[{host}]" : host;
}
