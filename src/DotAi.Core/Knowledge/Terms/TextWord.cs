namespace DotAi.Knowledge.Terms;

/// <summary>A word of a text with the terms it stands for.</summary>
/// <param name="Text">The word in lower case and plain letters, as it was written.</param>
/// <param name="Terms">Stemmed terms without repetition: the whole word first, then the parts of an identifier.</param>
public sealed record TextWord(string Text, IReadOnlyList<string> Terms);
