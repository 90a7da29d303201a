using DotAi.Text;

namespace DotAi.Schemas.Validation;

/// <summary>Finds the field or value that was probably meant. Schemas have many short, similar names, so it is stricter than <see cref="NearMiss"/>.</summary>
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
            .Select(candidate => (Candidate: candidate, Distance: NearMiss.Distance(name, candidate, allowed)))
            .Where(scored => scored.Distance <= allowed && scored.Distance < scored.Candidate.Length)
            .OrderBy(scored => scored.Distance)
            .ThenBy(scored => scored.Candidate, StringComparer.Ordinal)
            .Select(scored => scored.Candidate)
            .FirstOrDefault();
    }

    internal static int Allowed(int length) => length < 5 ? 1 : Math.Max(2, length / 4);
}
