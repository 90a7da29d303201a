namespace DotAi.Schemas.Validation;

/// <summary>Finds the name that was probably meant.</summary>
public static class NearNames
{
    private const int MaxLength = 128;

    /// <summary>
    /// The closest of the candidates, or null when none is close: the same but for case, or at most one mistake in four characters
    /// (two in any name of five or more). Mistakes are insertions, deletions, replacements and swaps of neighbours (optimal string
    /// alignment, the restricted Damerau-Levenshtein distance).
    /// </summary>
    public static string? Closest(string name, IEnumerable<string> candidates) => Closest(name, candidates, Allowed(name.Length));

    /// <summary>The closest of the candidates with at most this many mistakes, or null.</summary>
    internal static string? Closest(string name, IEnumerable<string> candidates, int allowed)
    {
        if (name.Length is 0 or > MaxLength)
        {
            return null;
        }

        return candidates
            .Where(candidate => candidate != name && Math.Abs(candidate.Length - name.Length) <= allowed)
            .Select(candidate => (Candidate: candidate, Distance: Distance(name, candidate)))
            .Where(scored => scored.Distance <= allowed && scored.Distance < scored.Candidate.Length)
            .OrderBy(scored => scored.Distance)
            .ThenBy(scored => scored.Candidate, StringComparer.Ordinal)
            .Select(scored => scored.Candidate)
            .FirstOrDefault();
    }

    internal static int Allowed(int length) => length < 5 ? 1 : Math.Max(2, length / 4);

    /// <summary>Mistakes between two names; a difference in case alone costs nothing.</summary>
    internal static int Distance(string left, string right)
    {
        Span<int> before = stackalloc int[MaxLength * 2];
        Span<int> previous = stackalloc int[MaxLength * 2];
        Span<int> current = stackalloc int[MaxLength * 2];
        for (var column = 0; column <= right.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var same = Same(left[row - 1], right[column - 1]);
                var best = Math.Min(Math.Min(previous[column] + 1, current[column - 1] + 1), previous[column - 1] + (same ? 0 : 1));
                var swapped = row > 1 && column > 1 && Same(left[row - 1], right[column - 2]) && Same(left[row - 2], right[column - 1]);
                current[column] = swapped ? Math.Min(best, before[column - 2] + 1) : best;
            }

            var reused = before;
            before = previous;
            previous = current;
            current = reused;
        }

        return previous[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
