namespace DotAi.Knowledge.Terms;

/// <summary>A query as the store scores it, and the words it came from.</summary>
/// <param name="Vector">Weight 1 for every different term.</param>
/// <param name="Words">The different words in the order written, stop words left out.</param>
public sealed record QueryTerms(SparseVector Vector, IReadOnlyList<TextWord> Words);
