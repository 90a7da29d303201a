using DotAi.Cel.Patterns;

namespace DotAi.Cel.Kubernetes;

/// <summary>The rules for names and values of k8s.io/apimachinery/pkg/util/validation.</summary>
internal static class NameRules
{
    private const int LongestLabel = 63;
    private const int LongestSubdomain = 253;
    private const string LabelPattern = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static readonly LinearRegex Label = Whole(LabelPattern);
    private static readonly LinearRegex Label1035 = Whole("[a-z]([-a-z0-9]*[a-z0-9])?");
    private static readonly LinearRegex Subdomain = Whole($"{LabelPattern}(\\.{LabelPattern})*");
    private static readonly LinearRegex Qualified = Whole("([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]");

    internal static IEnumerable<string> Dns1123Label(string text) => Check(
        text, LongestLabel, Label, "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character");

    internal static IEnumerable<string> Dns1035Label(string text) => Check(
        text, LongestLabel, Label1035, "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character");

    internal static IEnumerable<string> Dns1123Subdomain(string text) => Check(
        text, LongestSubdomain, Subdomain, "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character");

    internal static IEnumerable<string> LabelValue(string text) => text.Length == 0 ? [] : Check(
        text, LongestLabel, Qualified, "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character");

    internal static IEnumerable<string> QualifiedName(string text)
    {
        const string Rule = "a qualified name must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
        var parts = text.Split('/');
        if (parts.Length > 2)
        {
            return [Rule + " with an optional DNS subdomain prefix and '/'"];
        }

        var prefix = parts.Length == 1 ? [] : parts[0].Length == 0 ? ["prefix part must be non-empty"] : Dns1123Subdomain(parts[0]).Select(p => "prefix part " + p);
        var name = parts[^1].Length == 0 ? ["name part must be non-empty"] : Enumerable.Empty<string>();
        return [.. prefix, .. name, .. Check(parts[^1], LongestLabel, Qualified, Rule)];
    }

    /// <summary>A prefix of generated names may end in a dash, because more text follows it.</summary>
    internal static string AsPrefix(string text) => text.Length > 1 && text.EndsWith('-') ? text[..^2] + "a" : text;

    private static IEnumerable<string> Check(string text, int longest, LinearRegex pattern, string rule)
    {
        if (text.Length > longest)
        {
            yield return $"must be no more than {longest} characters";
        }

        if (!pattern.IsMatch(text))
        {
            yield return rule;
        }
    }

    private static LinearRegex Whole(string pattern) =>
        LinearRegex.TryCompile($"^(?:{pattern})$", out var regex, out var problem) ? regex : throw new InvalidOperationException(problem);
}
