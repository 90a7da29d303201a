namespace DotAi.Cel.Checking;

/// <summary>The known name that someone who wrote another may have meant.</summary>
internal static class Suggestion
{
    private const int MostCandidates = 2000;

    /// <summary>"; did you mean 'x'?", or nothing when no name is near.</summary>
    internal static string For(string written, IEnumerable<string> known)
    {
        var nearest = "";
        var best = 1 + Math.Clamp(written.Length / 3, 1, 3);
        foreach (var name in known.Take(MostCandidates).Where(n => Math.Abs(n.Length - written.Length) < best))
        {
            var distance = string.Equals(name, written, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(written, name);
            if (distance < best)
            {
                (best, nearest) = (distance, name);
            }
        }

        return nearest.Length == 0 ? "" : $"; did you mean '{nearest}'?";
    }

    /// <summary>Edits between two names, a swap of neighbours counting as one (optimal string alignment).</summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
                    rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[left.Length, right.Length];
    }
}
