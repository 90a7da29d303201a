using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace DotAi.Cel.Patterns;

/// <summary>Compiled patterns by text. Bounded: when it is full it starts anew, since patterns come from data too.</summary>
internal static class RegexCache
{
    private const int Most = 256;
    private const int LongestKept = 1024;
    private static readonly ConcurrentDictionary<string, LinearRegex> Compiled = new(StringComparer.Ordinal);

    internal static bool TryGet(string pattern, [NotNullWhen(true)] out LinearRegex? regex, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        if (Compiled.TryGetValue(pattern, out regex))
        {
            return true;
        }

        if (!LinearRegex.TryCompile(pattern, out regex, out problem))
        {
            return false;
        }

        if (pattern.Length <= LongestKept)
        {
            if (Compiled.Count >= Most)
            {
                Compiled.Clear();
            }

            Compiled[pattern] = regex;
        }

        return true;
    }
}
