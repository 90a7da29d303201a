using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace DotAi.Schemas.Validation;

/// <summary>
/// Runs the regular expressions of schemas in linear time. What only a backtracking engine can run gets a time limit. Expressions
/// that cannot be read, or run out of time, decide nothing.
/// </summary>
internal sealed class PatternCache
{
    private const int MaxPatterns = 4096;
    private const int MaxPatternLength = 10_000;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, Regex?> _patterns = new(StringComparer.Ordinal);

    /// <summary>Whether the pattern is found in the text; null when it cannot be told.</summary>
    public bool? IsMatch(string pattern, string text)
    {
        if (_patterns.Count >= MaxPatterns)
        {
            _patterns.Clear();
        }

        try
        {
            return _patterns.GetOrAdd(pattern, Read)?.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static Regex? Read(string pattern)
    {
        if (pattern.Length > MaxPatternLength)
        {
            return null;
        }

        var translated = PatternTranslation.ToDotNet(pattern);
        return Compile(translated, RegexOptions.NonBacktracking) ?? Compile(translated, RegexOptions.None);
    }

    private static Regex? Compile(string pattern, RegexOptions options)
    {
        try
        {
            return new Regex(pattern, options | RegexOptions.CultureInvariant, TimeLimit);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
