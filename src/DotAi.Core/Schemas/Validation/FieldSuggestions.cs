namespace DotAi.Schemas.Validation;

/// <summary>Says which field was probably meant by one that does not exist: a misspelt neighbour, or the right name elsewhere.</summary>
internal sealed class FieldSuggestions(SchemaNode root)
{
    private const int PathsPerName = 64;

    private readonly Lazy<Dictionary<string, List<FieldPath>>> _byName = new(() => Index(root));

    /// <summary>A path, or null when nothing is close.</summary>
    /// <param name="node">The schema of the object that has the field.</param>
    /// <param name="path">Where that object is.</param>
    public string? For(SchemaNode node, ReadOnlySpan<FieldSegment> path, string name)
    {
        var neighbours = node.Properties.Select(property => property.Name).ToList();
        var surely = NearNames.Closest(name, neighbours, Math.Max(1, NearNames.Allowed(name.Length) / 2));
        if (surely is null && _byName.Value.TryGetValue(name, out var elsewhere))
        {
            return Nearest(elsewhere, path)?.ToString();
        }

        var neighbour = surely ?? NearNames.Closest(name, neighbours);
        return neighbour is null ? null : FieldPath.Render([.. path, FieldSegment.Field(neighbour)]);
    }

    private static Dictionary<string, List<FieldPath>> Index(SchemaNode root)
    {
        var byName = new Dictionary<string, List<FieldPath>>(StringComparer.Ordinal);
        foreach (var field in root.Fields().Where(field => !IsStatus(field.Path) && field.Path.Segments[^1].Name is not null))
        {
            var name = field.Path.Segments[^1].Name!;
            if (!byName.TryGetValue(name, out var paths))
            {
                byName.Add(name, paths = []);
            }

            if (paths.Count < PathsPerName)
            {
                paths.Add(field.Path);
            }
        }

        return byName;
    }

    /// <summary>Nobody writes status, so it is never what was meant.</summary>
    private static bool IsStatus(FieldPath path) => path.Segments[0].Name == "status";

    private static FieldPath? Nearest(List<FieldPath> paths, ReadOnlySpan<FieldSegment> from)
    {
        FieldPath? best = null;
        var bestRank = (Steps: int.MaxValue, Length: int.MaxValue);
        foreach (var path in paths)
        {
            var shared = Shared(path, from);
            var rank = (from.Length - shared + path.Segments.Length - shared, path.Segments.Length);
            if (rank.CompareTo(bestRank) < 0)
            {
                (best, bestRank) = (path, rank);
            }
        }

        return best;
    }

    private static int Shared(FieldPath path, ReadOnlySpan<FieldSegment> from)
    {
        var shared = 0;
        while (shared < from.Length
            && shared < path.Segments.Length
            && (path.Segments[shared] == from[shared] || (path.Segments[shared].IsAny && from[shared].Name is null)))
        {
            shared++;
        }

        return shared;
    }
}
