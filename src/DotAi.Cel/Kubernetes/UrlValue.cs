namespace DotAi.Cel.Kubernetes;

/// <summary>An absolute URL or absolute path, read as Go's net/url reads it.</summary>
internal sealed class UrlValue : CelOpaque
{
    internal static readonly CelType UrlType = CelType.Opaque("kubernetes.URL");

    private UrlValue(string text, string scheme, string host, string path, string query) =>
        (Text, Scheme, Host, Path, Query) = (text, scheme, host, path, query);

    public override CelType Type => UrlType;

    internal string Text { get; }

    internal string Scheme { get; }

    internal string Host { get; }

    internal string Path { get; }

    internal string Query { get; }

    internal string Hostname
    {
        get
        {
            if (Host.StartsWith('['))
            {
                var close = Host.IndexOf(']', StringComparison.Ordinal);
                return close < 0 ? Host : Host[1..close];
            }

            var colon = Host.LastIndexOf(':');
            return colon < 0 ? Host : Host[..colon];
        }
    }

    internal string Port
    {
        get
        {
            var colon = Host.LastIndexOf(':');
            return colon < 0 || colon < Host.LastIndexOf(']') ? "" : Host[(colon + 1)..];
        }
    }

    /// <summary>The URL, or null. It must be absolute as a request's target, and is then read again with its fragment cut off.</summary>
    internal static UrlValue? Parse(string text)
    {
        if (Read(text, text, isRequest: true) is null)
        {
            return null;
        }

        var hash = text.IndexOf('#', StringComparison.Ordinal);
        return hash >= 0 && UrlEscaping.Unescape(text[(hash + 1)..]) is null ? null : Read(text, hash < 0 ? text : text[..hash], isRequest: false);
    }

    public override bool Equals(object? obj) => obj is UrlValue other && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    private static UrlValue? Read(string text, string url, bool isRequest)
    {
        if (url.Any(c => c < ' ' || c == 0x7F) || (url.Length == 0 && isRequest) || SchemeOf(url) is not { } scheme)
        {
            return null;
        }

        if (url == "*")
        {
            return new(text, "", "", "*", "");
        }

        var rest = scheme.Length == 0 ? url : url[(scheme.Length + 1)..];
        var mark = rest.IndexOf('?', StringComparison.Ordinal);
        var query = mark < 0 ? "" : rest[(mark + 1)..];
        rest = mark < 0 ? rest : rest[..mark];
        if (!rest.StartsWith('/'))
        {
            var opaque = scheme.Length > 0;
            return opaque || (!isRequest && !rest.Split('/')[0].Contains(':', StringComparison.Ordinal))
                ? new(text, scheme.ToLowerInvariant(), "", opaque ? "" : rest, query)
                : null;
        }

        var host = "";
        if ((scheme.Length > 0 || (!isRequest && !rest.StartsWith("///", StringComparison.Ordinal))) && rest.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = rest.IndexOf('/', 2);
            var authority = slash < 0 ? rest[2..] : rest[2..slash];
            rest = slash < 0 ? "" : rest[slash..];
            if (HostOf(authority) is not { } found)
            {
                return null;
            }

            host = found;
        }

        return UrlEscaping.Unescape(rest) is null ? null : new(text, scheme.ToLowerInvariant(), host, rest, query);
    }

    /// <summary>The scheme, empty when there is none, null when there should be one.</summary>
    private static string? SchemeOf(string url)
    {
        for (var i = 0; i < url.Length; i++)
        {
            if (url[i] == ':')
            {
                return i == 0 ? null : url[..i];
            }

            if (!char.IsAsciiLetter(url[i]) && (i == 0 || !(char.IsAsciiDigit(url[i]) || url[i] is '+' or '-' or '.')))
            {
                return "";
            }
        }

        return "";
    }

    private static string? HostOf(string authority)
    {
        var at = authority.LastIndexOf('@');
        var host = authority[(at + 1)..];
        if (at >= 0 && !UrlEscaping.IsUserinfo(authority[..at]))
        {
            return null;
        }

        var bracket = host.LastIndexOf(']');
        if (host.StartsWith('[') && bracket < 0)
        {
            return null;
        }

        var colon = host.StartsWith('[') ? bracket + 1 : host.LastIndexOf(':');
        var port = colon < 0 ? "" : host[colon..];
        var validPort = port.Length == 0 || (port[0] == ':' && port.Skip(1).All(char.IsAsciiDigit));
        return validPort && UrlEscaping.IsHost(host) && UrlEscaping.Unescape(host) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : null;
    }
}
