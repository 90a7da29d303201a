using System.Text.Json;
using DotAi.Workflows;

namespace DotAi.Server.JsonSchema;

/// <summary>
/// Applies <c>anyOf</c> and <c>oneOf</c>. When no alternative fits, the problems told are those of the one that was meant:
/// the alternative whose fixed members (such as <c>operation: "list"</c>) the value carries, else the one that comes nearest.
/// </summary>
internal static class UnionRules
{
    public static void CheckAny(SchemaNode[] alternatives, JsonElement value, ValidationRun run)
    {
        var problems = Try(alternatives, value, run);
        if (!problems.Exists(found => found.Count == 0)) Report(alternatives, problems, value, run);
    }

    public static void CheckOne(SchemaNode[] alternatives, JsonElement value, ValidationRun run)
    {
        var problems = Try(alternatives, value, run);
        switch (problems.Count(found => found.Count == 0))
        {
            case 0:
                Report(alternatives, problems, value, run);
                break;
            case > 1:
                run.Add("{0} fits more than one of the alternatives; say more, so that it fits exactly one.");
                break;
        }
    }

    private static List<List<FieldProblem>> Try(SchemaNode[] alternatives, JsonElement value, ValidationRun run) =>
        [.. alternatives.Select(alternative => run.Collect(() => SchemaRules.Check(alternative, value, run)))];

    private static void Report(SchemaNode[] alternatives, List<List<FieldProblem>> problems, JsonElement value, ValidationRun run)
    {
        var tags = alternatives.Select(Tags).ToArray();
        var meant = Enumerable.Range(0, alternatives.Length).Where(i => tags[i].Count > 0 && tags[i].All(tag => Carries(value, tag))).ToArray();
        if (meant.Length == 0 && MissedTag(tags, value) is { } missed)
        {
            ReportTag(missed, tags, value, run);
            return;
        }

        IEnumerable<int> candidates = meant.Length > 0 ? meant : Enumerable.Range(0, alternatives.Length);
        run.Take(problems[candidates.MinBy(i => problems[i].Count)]);
    }

    // The first member that every alternative fixes and whose given value none of them has.
    private static string? MissedTag(Dictionary<string, JsonElement[]>[] tags, JsonElement value) =>
        tags[0].Keys.FirstOrDefault(name => tags.All(one => one.ContainsKey(name)) && !Array.Exists(tags, one => Carries(value, new(name, one[name]))));

    private static void ReportTag(string name, Dictionary<string, JsonElement[]>[] tags, JsonElement value, ValidationRun run)
    {
        var allowed = tags.SelectMany(one => one[name]).DistinctBy(one => one.GetRawText()).ToArray();
        if (value.ValueKind is JsonValueKind.Object && value.TryGetProperty(name, out var given))
        {
            run.Add($"{{0}} must be {Describe.Choice(allowed, given)}", name);
            return;
        }

        run.Add($"{{0}} is required: {Describe.Values(allowed)}.", name);
    }

    private static bool Carries(JsonElement value, KeyValuePair<string, JsonElement[]> tag) =>
        value.ValueKind is JsonValueKind.Object && value.TryGetProperty(tag.Key, out var given)
        && Array.Exists(tag.Value, one => JsonElement.DeepEquals(one, given));

    /// <summary>The required members of an alternative that it fixes to one or a few values.</summary>
    private static Dictionary<string, JsonElement[]> Tags(SchemaNode alternative)
    {
        while (alternative is { Properties: null, Reference: { } reference })
        {
            alternative = reference;
        }

        var required = alternative.Required ?? [];
        return (alternative.Properties ?? [])
            .Where(property => required.Contains(property.Key) && FixedValues(property.Value) is not null)
            .ToDictionary(property => property.Key, property => FixedValues(property.Value)!, StringComparer.Ordinal);
    }

    private static JsonElement[]? FixedValues(SchemaNode schema) => schema.Const is { } only ? [only] : schema.Enum;
}
