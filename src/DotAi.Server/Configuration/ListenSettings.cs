using System.Net;

namespace DotAi.Server.Configuration;

/// <summary>The addresses the server listens on.</summary>
internal sealed record ListenSettings(IReadOnlyList<string> Urls, IReadOnlyList<string> HostNames, bool LoopbackOnly, bool NeedsCertificate) : ISettings<ListenSettings>
{
    public const string DefaultUrl = "http://127.0.0.1:3456";

    public static ListenSettings Read(SettingsReader settings)
    {
        var urls = settings.List(new("Urls", DefaultUrl, "Addresses to listen on, separated by semicolons; port 0 takes a free one.", KnownEnvironment.Urls));
        urls = urls.Count == 0 ? [DefaultUrl] : urls;
        var addresses = urls.Select(url => Parse(url, settings)).OfType<BindingAddress>().ToList();
        return new ListenSettings(
            urls,
            [.. addresses.Select(address => address.Host).Where(host => !IsWildcard(host))],
            addresses.TrueForAll(address => IsLoopback(address.Host)),
            addresses.Exists(address => address.Scheme == "https"));
    }

    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsWildcard(string host) => host is "*" or "+" or "0.0.0.0" or "[::]";

    private static BindingAddress? Parse(string url, SettingsReader settings)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            if (address is { Scheme: "http" or "https", IsUnixPipe: false, IsNamedPipe: false, PathBase.Length: 0, Port: >= 0 and <= 65535 })
            {
                return address;
            }
        }
        catch (FormatException)
        {
            // Falls through to the one message for every address that cannot be used.
        }

        settings.Problem("Urls", $"Urls holds '{url}', which is not an address like http://127.0.0.1:3456.");
        return null;
    }
}
