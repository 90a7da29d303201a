using DotAi.Kubernetes;

namespace DotAi.Capabilities.Analysis;

/// <summary>
/// What the author of a definition wrote into its labels and annotations about providers, purpose and use. Anybody may have written
/// it: it is cut to size and never taken for more than text.
/// </summary>
internal sealed record AnnotationHints(IReadOnlyList<string> Capabilities, string Description, string UseCase, string ProviderText)
{
    private const int MaxAnnotations = 100;
    private const int MaxValue = 2_000;
    private const int MaxTags = 12;

    public static AnnotationHints None { get; } = new([], "", "", "");

    public static AnnotationHints Of(ServedResource resource)
    {
        if (resource.Annotations.Count == 0)
            return None;

        var pairs = resource.Annotations
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(MaxAnnotations)
            .Select(pair => (Key: LastPart(pair.Key), Value: DescriptionText.Shorten(DescriptionText.Flatten(pair.Value), MaxValue)))
            .ToArray();
        return new(
            [.. Find(pairs, "capabilities").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(tag => tag.Length <= 60).Select(tag => tag.ToLowerInvariant()).Take(MaxTags)],
            DescriptionText.Clean(Find(pairs, "description")),
            DescriptionText.Clean(Find(pairs, "use-case", "usecase")),
            string.Join(' ', pairs.Where(pair => pair.Key.Contains("provider", StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Value)));
    }

    private static string LastPart(string key) => key[(key.LastIndexOf('/') + 1)..];

    /// <summary>The longest value under one of the names: authors repeat themselves with more words.</summary>
    private static string Find((string Key, string Value)[] pairs, params string[] names) =>
        pairs.Where(pair => names.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)).Select(pair => pair.Value).MaxBy(value => value.Length) ?? "";
}
