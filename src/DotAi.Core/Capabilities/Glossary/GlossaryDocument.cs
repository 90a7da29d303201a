namespace DotAi.Capabilities.Glossary;

/// <summary>What one glossary file says.</summary>
internal sealed record GlossaryDocument(
    IReadOnlyList<GlossaryEntry> Entries,
    IReadOnlyList<GlossaryProvider> Providers,
    IReadOnlyList<SynonymSet> Synonyms,
    IReadOnlyList<GlossaryProblem> Problems)
{
    /// <summary>Hash of the file's text; files with the same hash say the same.</summary>
    public string TextHash { get; init; } = "";
}
