namespace DotAi.Capabilities.Glossary;

/// <summary>What else a question may mean: asking for one of <paramref name="When"/> also asks for <paramref name="Means"/>.</summary>
/// <param name="Source">File it comes from.</param>
/// <param name="When">Words or phrases of a question, lower case.</param>
/// <param name="Means">Words or phrases that are added; for interchangeable words the same list.</param>
public sealed record SynonymSet(string Source, IReadOnlyList<string> When, IReadOnlyList<string> Means);
