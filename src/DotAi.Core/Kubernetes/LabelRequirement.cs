using System.Text.RegularExpressions;

namespace DotAi.Kubernetes;

/// <summary>One condition of a <see cref="LabelSelector"/>.</summary>
/// <param name="Values">The values named; null asks for presence only.</param>
/// <param name="Negated">The label must be absent or have none of the values.</param>
internal sealed partial record LabelRequirement(string Key, IReadOnlyList<string>? Values, bool Negated)
{
    /// <summary>Null when the text is not a condition.</summary>
    public static LabelRequirement? TryParse(string text)
    {
        if (Shape().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var key = match.Groups["key"].Value;
        var values = match.Groups["value"] is { Success: true } value ? [value.Value]
            : match.Groups["values"] is { Success: true } list ? list.Value.Split(',', StringSplitOptions.TrimEntries)
            : (IReadOnlyList<string>?)null;
        return (match.Groups["not"].Success, values) switch
        {
            (true, not null) => null,
            (true, null) => new(key, null, Negated: true),
            _ => new(key, values, match.Groups["op"].Value is "!=" or "notin"),
        };
    }

    public bool Matches(string? label) => (label is not null && (Values is null || Values.Contains(label, StringComparer.Ordinal))) != Negated;

    [GeneratedRegex(
        @"^(?<not>!)?\s*(?<key>[A-Za-z0-9][A-Za-z0-9._/-]*)\s*((?<op>==|=|!=)\s*(?<value>[A-Za-z0-9._-]*)|(?<op>in|notin)\s*\((?<values>[A-Za-z0-9._, -]*)\))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
