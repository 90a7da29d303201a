namespace DotAi.Knowledge.Search;

/// <summary>
/// Optimal string alignment distance (insertions, deletions, substitutions and swaps of neighbours), bounded: what is farther apart
/// than the bound is not measured to the end. See Damerau, "A technique for computer detection and correction of spelling errors",
/// CACM 7(3), 1964.
/// </summary>
internal static class EditDistance
{
    /// <summary>Longer words are not compared.</summary>
    public const int MaxLength = 64;

    /// <summary>The distance, or <paramref name="bound"/> + 1 when it is greater than <paramref name="bound"/>.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int bound)
    {
        if (Math.Abs(a.Length - b.Length) > bound || Math.Max(a.Length, b.Length) > MaxLength)
        {
            return bound + 1;
        }

        Span<int> before = stackalloc int[MaxLength + 1];
        Span<int> last = stackalloc int[MaxLength + 1];
        Span<int> row = stackalloc int[MaxLength + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > bound)
            {
                return bound + 1;
            }

            last.CopyTo(before);
            row.CopyTo(last);
        }

        return Math.Min(last[b.Length], bound + 1);
    }
}
