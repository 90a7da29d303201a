namespace DotAi.Knowledge.Search;

/// <summary>A phrase of a query that has other meanings.</summary>
/// <param name="Start">Position of its first word among the words asked about.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Meanings">Words and phrases that it may also mean.</param>
public sealed record QuerySynonym(int Start, int Words, IReadOnlyList<string> Meanings);
