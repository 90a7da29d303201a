using System.Text;

namespace DotAi.Cel.Patterns;

/// <summary>Simple case folding: the code points that differ only in case, such as k, K and the Kelvin sign.</summary>
internal static class CaseFolding
{
    private const int BeyondLastCased = 0x1E944;
    private static readonly Lazy<Dictionary<int, int[]>> OrbitOf = new(BuildOrbits);
    private static readonly Lazy<int[][]> Orbits = new(() => [.. OrbitOf.Value.Values.Distinct()]);

    /// <summary>A code point with its case variants.</summary>
    internal static RuneSet Fold(int rune) =>
        OrbitOf.Value.TryGetValue(rune, out var orbit) ? new(orbit.Select(r => (r, r))) : RuneSet.Of(rune);

    /// <summary>The set with every case variant of its members.</summary>
    internal static RuneSet Fold(RuneSet set)
    {
        var ranges = set.Ranges.ToList();
        foreach (var orbit in Orbits.Value)
        {
            if (Array.Exists(orbit, set.Contains))
            {
                ranges.AddRange(orbit.Select(r => (r, r)));
            }
        }

        return new(ranges);
    }

    private static Dictionary<int, int[]> BuildOrbits()
    {
        var members = new Dictionary<int, SortedSet<int>>();
        for (var code = 0; code < BeyondLastCased; code++)
        {
            if (!Rune.IsValid(code))
            {
                continue;
            }

            Join(members, code, Rune.ToLowerInvariant(new Rune(code)).Value);
            Join(members, code, Rune.ToUpperInvariant(new Rune(code)).Value);
        }

        var orbits = members.Values.Distinct().ToDictionary(s => s, s => s.ToArray());
        return members.ToDictionary(m => m.Key, m => orbits[m.Value]);
    }

    private static void Join(Dictionary<int, SortedSet<int>> members, int left, int right)
    {
        if (left == right)
        {
            return;
        }

        var joined = members.GetValueOrDefault(left) ?? members.GetValueOrDefault(right) ?? [];
        joined.UnionWith(members.GetValueOrDefault(left) ?? []);
        joined.UnionWith(members.GetValueOrDefault(right) ?? []);
        joined.Add(left);
        joined.Add(right);
        foreach (var member in joined)
        {
            members[member] = joined;
        }
    }
}
