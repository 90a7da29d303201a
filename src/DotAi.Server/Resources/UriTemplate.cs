using System.Text;
using System.Text.RegularExpressions;

namespace DotAi.Server.Resources;

/// <summary>Matches URIs against an RFC 6570 level 1 template; a variable takes one path segment.</summary>
internal sealed partial class UriTemplate
{
    private const int LongestUri = 2048;

    private readonly Regex _pattern;
    private readonly string[] _variables;

    public UriTemplate(string template)
    {
        _variables = [.. Variable().Matches(template).Select(match => match.Groups[1].Value)];
        var pattern = new StringBuilder("^");
        var end = 0;
        foreach (var match in Variable().EnumerateMatches(template))
        {
            pattern.Append(Regex.Escape(template[end..match.Index])).Append("([^/?#]+)");
            end = match.Index + match.Length;
        }

        pattern.Append(Regex.Escape(template[end..])).Append('$');
        _pattern = new Regex(pattern.ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    /// <summary>The variables' decoded values, or null when the URI is not of this template.</summary>
    public IReadOnlyDictionary<string, string>? Match(string uri)
    {
        if (uri.Length > LongestUri || _pattern.Match(uri) is not { Success: true } match) return null;

        return _variables
            .Select((name, index) => (name, value: Uri.UnescapeDataString(match.Groups[index + 1].Value)))
            .ToDictionary(pair => pair.name, pair => pair.value, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\{(?<name>[A-Za-z0-9_]+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
