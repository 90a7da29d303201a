namespace DotAi.Schemas.Search;

/// <summary>
/// Finds the fields of a kind that words speak of. A word counts most as part of the field's own name, less in the names of the
/// objects around it, least in its description; words that few fields have count more (inverse document frequency).
/// </summary>
public static class FieldSearch
{
    private const double OwnName = 1;
    private const double Parent = 0.5;
    private const double Words = 0.35;

    /// <summary>Share of the score that is earned by the name having no other words.</summary>
    private const double Exactness = 0.2;

    /// <summary>Status is written by controllers; it is rarely what is spoken of.</summary>
    private const double StatusFactor = 0.5;
    private const double DepthDiscount = 0.02;

    /// <summary>The best fields first; fields that share no word with the query are left out.</summary>
    public static IReadOnlyList<FieldHit> Search(this ResourceSchema schema, string query, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var terms = FieldWords.Split(query).Distinct(StringComparer.Ordinal).ToList();
        if (terms.Count == 0)
        {
            return [];
        }

        var descriptions = new Dictionary<SchemaNode, HashSet<string>>();
        var matches = schema.Fields()
            .Where(field => field.Path.Segments[^1].Name is not null)
            .Select(field => Match(field, terms, descriptions))
            .ToList();
        var weights = Weights(terms.Count, matches);
        return [.. matches
            .Select(match => new FieldHit(match.Field, Score(match, weights)))
            .Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Field.Path.Segments.Length)
            .ThenBy(hit => hit.Field.Path.ToString(), StringComparer.Ordinal)
            .Take(limit)];
    }

    private static FieldMatch Match(SchemaField field, List<string> terms, Dictionary<SchemaNode, HashSet<string>> descriptions)
    {
        var own = FieldWords.Split(field.Path.Segments[^1].Name!);
        var parents = field.Path.Segments[..^1].Where(segment => segment.Name is not null).SelectMany(segment => FieldWords.Split(segment.Name!)).ToHashSet(StringComparer.Ordinal);
        if (!descriptions.TryGetValue(field.Node, out var description))
        {
            description = FieldWords.Split(field.Node.Description).ToHashSet(StringComparer.Ordinal);
            descriptions.Add(field.Node, description);
        }

        var strengths = terms.Select(term => own.Contains(term) ? OwnName : parents.Contains(term) ? Parent : description.Contains(term) ? Words : 0);
        return new FieldMatch(field, [.. strengths], own.Count == 0 ? 0 : (double)own.Count(terms.Contains) / own.Count);
    }

    private static double[] Weights(int terms, List<FieldMatch> matches)
    {
        var weights = new double[terms];
        for (var term = 0; term < terms; term++)
        {
            var having = matches.Count(match => match.Strengths[term] >= OwnName);
            weights[term] = Math.Log(1 + (1.0 + matches.Count) / (1 + having));
        }

        return weights;
    }

    private static double Score(FieldMatch match, double[] weights)
    {
        var covered = match.Strengths.Zip(weights, (strength, weight) => strength * weight).Sum() / weights.Sum();
        // A field without a word of its own only repeats what is said around it.
        if (match.OwnShare == 0 && match.Strengths.All(strength => strength is 0 or Parent))
        {
            return 0;
        }

        var score = covered * (1 - Exactness + (match.OwnShare * Exactness));
        var depth = 1 - Math.Min(0.5, DepthDiscount * (match.Field.Path.Segments.Length - 1));
        return score * depth * (match.Field.Path.Segments[0].Name == "status" ? StatusFactor : 1);
    }
}
