namespace DotAi.Server.Configuration;

/// <summary>Which names the server answers to and which web pages may call it.</summary>
internal sealed record HttpSettings(IReadOnlyList<string> AllowedHosts, IReadOnlyList<string> AllowedOrigins, IReadOnlyList<string> CorsOrigins)
    : ISettings<HttpSettings>
{
    public static HttpSettings Read(SettingsReader settings)
    {
        var hosts = settings.List(new("Http:AllowedHosts", "loopback names and the hosts in `Urls`", "Further host names that clients may use, without port; `*.example.com` covers subdomains."));
        var origins = settings.List(new("Http:AllowedOrigins", "the server's own", "Further web origins whose requests are accepted, as `https://host[:port]`."));
        var cors = settings.List(new("Http:CorsOrigins", "none (CORS is off)", "Web origins that get CORS answers, so that their pages may read responses; implies `Http:AllowedOrigins`."));
        foreach (var host in hosts.Where(host => !IsHost(host)))
        {
            settings.Problem("Http:AllowedHosts", $"Http:AllowedHosts holds '{host}'; it must be a host name or address without port, or *.suffix.");
        }

        foreach (var (key, origin) in origins.Select(origin => ("Http:AllowedOrigins", origin)).Concat(cors.Select(origin => ("Http:CorsOrigins", origin))))
        {
            if (!IsOrigin(origin))
            {
                settings.Problem(key, $"{key} holds '{origin}'; it must be an origin like https://portal.example.com, without a path.");
            }
        }

        return new HttpSettings(hosts, origins, cors);
    }

    private static bool IsHost(string host) =>
        Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host.Trim('[', ']')) != UriHostNameType.Unknown;

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri is { Scheme: "http" or "https", UserInfo: "" }
        && origin.Equals(uri.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
