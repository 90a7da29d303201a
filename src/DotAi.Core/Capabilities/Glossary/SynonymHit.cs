namespace DotAi.Capabilities.Glossary;

/// <summary>A phrase of a question that has other meanings.</summary>
/// <param name="Phrase">The phrase in lower case.</param>
/// <param name="Start">Position of its first word in the question.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Meanings">What else it may mean.</param>
public sealed record SynonymHit(string Phrase, int Start, int Words, IReadOnlyList<string> Meanings);
