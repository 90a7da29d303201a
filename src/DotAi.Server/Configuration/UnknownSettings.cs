using DotAi.Text;
using DotAi.Workflows;

namespace DotAi.Server.Configuration;

/// <summary>
/// Configured keys that nothing reads. One that looks like a slip of the pen is a problem, because running without what the
/// operator asked for is worse than not running; any other is a warning, since it may belong to a newer or older version.
/// </summary>
internal static class UnknownSettings
{
    public static IReadOnlyList<FieldProblem> Find(
        IConfiguration configuration, IReadOnlyCollection<string> givenOptions, IReadOnlyList<Setting> catalogue, ICollection<string> warnings)
    {
        var sections = catalogue.Where(setting => setting.Key.Contains(':', StringComparison.Ordinal))
            .Select(setting => setting.Section)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var configured = configuration.AsEnumerable()
            .Where(pair => pair.Value is not null && sections.Contains(pair.Key.Split(':')[0]) && pair.Key.Contains(':', StringComparison.Ordinal))
            .Select(pair => pair.Key)
            .Concat(givenOptions)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(key => !catalogue.Any(setting => setting.Covers(key)))
            .Order(StringComparer.OrdinalIgnoreCase);

        var problems = new List<FieldProblem>();
        foreach (var key in configured)
        {
            var meant = NearMiss.Closest(key, catalogue.Select(setting => setting.IsMap ? WithName(setting.Key, key) : setting.Key));
            if (meant is not null)
            {
                problems.Add(new FieldProblem(key, $"There is no setting {key}; did you mean {meant}?"));
            }
            else if (givenOptions.Contains(key, StringComparer.OrdinalIgnoreCase))
            {
                problems.Add(new FieldProblem(key, $"There is no option --{key}; --help lists them all."));
            }
            else
            {
                warnings.Add(key);
            }
        }

        return problems;
    }

    // A map's entry is compared with the entry it would be if only the map's own name were wrong.
    private static string WithName(string map, string key) => map[..(map.LastIndexOf(':') + 1)] + key.Split(':')[^1];
}
