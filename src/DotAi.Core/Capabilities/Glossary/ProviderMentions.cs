namespace DotAi.Capabilities.Glossary;

/// <summary>Finds the providers that a question names: by their own names, by a region, or by the name of one of their services.</summary>
public static class ProviderMentions
{
    private const int LongestPhrase = 4;

    /// <summary>Names of the providers, those written out before those implied by a region or service; each once.</summary>
    /// <param name="glossary">Where the names come from.</param>
    /// <param name="words">The question's words in order, in any case.</param>
    public static IReadOnlyList<string> ProvidersIn(this CapabilityGlossary glossary, IReadOnlyList<string> words)
    {
        var phrases = Phrases(words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var named = glossary.Providers.Where(provider => phrases.Contains(provider.Name) || provider.Words.Any(phrases.Contains)).ToArray();
        if (named.Length > 0)
            return [.. named.Select(provider => provider.Name)];

        return
        [
            .. glossary.Providers
                .Where(provider => provider.Services.Any(phrases.Contains) || words.Any(provider.HasRegion))
                .Select(provider => provider.Name),
        ];
    }

    private static IEnumerable<string> Phrases(IReadOnlyList<string> words)
    {
        for (var start = 0; start < words.Count; start++)
        {
            for (var length = 1; length <= LongestPhrase && start + length <= words.Count; length++)
                yield return string.Join(' ', words.Skip(start).Take(length));
        }
    }
}
