namespace DotAi.Text;

/// <summary>Finds what somebody probably meant by a name that does not exist.</summary>
public static class NearMiss
{
    private const int LongestCompared = 256;

    /// <summary>
    /// The candidates closest to <paramref name="name"/>, best first: at most <paramref name="count"/>, and none that differs in
    /// more than a third of its letters. Case does not count.
    /// </summary>
    public static IReadOnlyList<string> Find(string name, IEnumerable<string> candidates, int count = 3)
    {
        if (name.Length is 0 or > LongestCompared)
        {
            return [];
        }

        var budget = Math.Max(1, name.Length / 3);
        return
        [
            .. candidates
                .Where(candidate => candidate.Length <= LongestCompared && Math.Abs(candidate.Length - name.Length) <= budget)
                .Select(candidate => (Candidate: candidate, Distance: Distance(name, candidate, budget)))
                .Where(pair => pair.Distance <= budget)
                .OrderBy(pair => pair.Distance)
                .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
                .Take(count)
                .Select(pair => pair.Candidate),
        ];
    }

    /// <summary>The closest of the candidates, as <see cref="Find"/> sees it, or null.</summary>
    public static string? Closest(string name, IEnumerable<string> candidates) => Find(name, candidates, count: 1) is [var one] ? one : null;

    /// <summary><c> Did you mean 'a' or 'b'?</c> with a leading space, or nothing.</summary>
    public static string Hint(string name, IEnumerable<string> candidates) =>
        Find(name, candidates) is { Count: > 0 } found ? $" Did you mean {string.Join(" or ", found.Select(each => $"'{each}'"))}?" : "";

    /// <summary>
    /// Edits between the two, case ignored: insertions, deletions, substitutions and swaps of neighbours (optimal string
    /// alignment; Boytsov 2011, section 2.2). Stops early with <paramref name="budget"/> + 1.
    /// </summary>
    public static int Distance(string left, string right, int budget)
    {
        var beforePrevious = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            var best = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = Same(left[row - 1], right[column - 1]) ? 0 : 1;
                var edits = Math.Min(Math.Min(previous[column] + 1, current[column - 1] + 1), previous[column - 1] + cost);
                if (row > 1 && column > 1 && Same(left[row - 1], right[column - 2]) && Same(left[row - 2], right[column - 1]))
                {
                    edits = Math.Min(edits, beforePrevious[column - 2] + 1);
                }

                current[column] = edits;
                best = Math.Min(best, edits);
            }

            if (best > budget)
            {
                return budget + 1;
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
