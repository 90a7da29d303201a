using System.Globalization;

namespace DotAi.Kubernetes.Discovery;

/// <summary>
/// The order in which Kubernetes prefers API versions: stable before beta before alpha, higher numbers first, and names of any
/// other form last, alphabetically (Kubernetes documentation, "Versions in CustomResourceDefinitions", version priority).
/// </summary>
internal static class KubernetesVersion
{
    private const int Stable = 3;
    private const int Beta = 2;
    private const int Alpha = 1;

    /// <summary>Sorts the preferred version first.</summary>
    public static IComparer<string> PreferredFirst { get; } = Comparer<string>.Create(Compare);

    private static int Compare(string left, string right) => (Parse(left), Parse(right)) switch
    {
        ({ } first, { } second) => second.CompareTo(first),
        ({ }, null) => -1,
        (null, { }) => 1,
        _ => string.CompareOrdinal(left, right),
    };

    private static (int Stability, long Major, long Minor)? Parse(string version)
    {
        if (version is not ['v', ..])
        {
            return null;
        }

        var (major, rest) = Number(version.AsSpan(1));
        return rest switch
        {
            _ when major < 0 => null,
            [] => (Stable, major, 0),
            ['b', 'e', 't', 'a', .. var minor] => Complete(Beta, major, minor),
            ['a', 'l', 'p', 'h', 'a', .. var minor] => Complete(Alpha, major, minor),
            _ => null,
        };
    }

    private static (int Stability, long Major, long Minor)? Complete(int stability, long major, string text) =>
        Number(text) is ( >= 0 and var minor, []) ? (stability, major, minor) : null;

    /// <summary>The number at the start and what follows it; -1 when there is none.</summary>
    private static (long Number, string Remainder) Number(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text : text[..end];
        return digits is ['1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', ..]
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? (number, text[digits.Length..].ToString())
                : (-1, "");
    }
}
