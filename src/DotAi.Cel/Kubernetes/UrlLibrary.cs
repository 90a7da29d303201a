using System.Text;
using DotAi.Cel.Values;

namespace DotAi.Cel.Kubernetes;

/// <summary>URLs.</summary>
internal static class UrlLibrary
{
    private const string Type = "kubernetes.URL";

    internal static CelLibrary Create() => new("kubernetes.url", Functions(), [], (Type, CelValue.Of(UrlValue.UrlType)));

    private static IEnumerable<CelFunction> Functions() =>
    [
        CelFunction.Global("url", $"string -> {Type}", (_, a) => UrlValue.Parse(a[0].AsString()) is { } url
            ? CelValue.Of(url)
            : CelError.Value($"URL parse error during conversion from string: {TextQuoting.Quote(a[0].AsString())}")),
        CelFunction.Global("isURL", "string -> bool", (_, a) => CelValue.Of(UrlValue.Parse(a[0].AsString()) is not null)),
        Part("getScheme", u => u.Scheme),
        Part("getHost", u => u.Host),
        Part("getHostname", u => u.Hostname),
        Part("getPort", u => u.Port),
        Part("getEscapedPath", u => UrlEscaping.EscapedPath(u.Path)),
        CelFunction.Member("getQuery", $"{Type} -> map(string, list(string))", (_, a) => CelValue.Of(Query(Of(a[0]).Query))),
    ];

    private static CelFunction Part(string name, Func<UrlValue, string> part) =>
        CelFunction.Member(name, $"{Type} -> string", (_, a) => CelValue.Of(part(Of(a[0]))));

    private static UrlValue Of(in CelValue value) => (UrlValue)value.AsOpaque();

    /// <summary>Parameters by name, in their order; pairs that cannot be read are left out.</summary>
    private static EntryMap Query(string query)
    {
        var values = new Dictionary<string, List<CelValue>>(StringComparer.Ordinal);
        foreach (var pair in query.Split('&').Where(p => p.Length > 0 && !p.Contains(';', StringComparison.Ordinal)))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var key = UrlEscaping.Unescape(equals < 0 ? pair : pair[..equals], plusIsSpace: true);
            var value = UrlEscaping.Unescape(equals < 0 ? "" : pair[(equals + 1)..], plusIsSpace: true);
            if (key is null || value is null)
            {
                continue;
            }

            var name = Encoding.UTF8.GetString(key);
            values.TryAdd(name, []);
            values[name].Add(CelValue.Of(Encoding.UTF8.GetString(value)));
        }

        var map = new EntryMap(values.Count);
        foreach (var (name, list) in values)
        {
            map.TryAdd(CelValue.Of(name), CelValue.Of(new ArrayList([.. list])));
        }

        return map;
    }
}
