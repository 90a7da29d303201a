namespace DotAi.Knowledge.Search;

/// <summary>A payload field, a string or an array of strings, whose text is searched.</summary>
/// <param name="Name">Top-level payload field.</param>
/// <param name="Weight">How much an occurrence counts.</param>
/// <param name="AverageLength">Terms the field has on average; fixed, never measured.</param>
/// <param name="LengthNormalization">BM25's b.</param>
public sealed record SearchField(string Name, double Weight, double AverageLength, double LengthNormalization = 0.75);
