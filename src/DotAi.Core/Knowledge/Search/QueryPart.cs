namespace DotAi.Knowledge.Search;

/// <summary>One of the things that a query asks for, or the whole of it.</summary>
/// <param name="Terms">What is searched for by terms: the part's own in full, those of the other parts for context.</param>
/// <param name="Text">What is searched for by meaning.</param>
/// <param name="Number">The part's number, or null for the whole.</param>
/// <param name="Providers">Providers that the query names or implies.</param>
/// <param name="IsProviderSaid">The query names them, or this part implies one; otherwise another part does.</param>
internal sealed record QueryPart(SparseVector Terms, string Text, int? Number, IReadOnlyList<string> Providers, bool IsProviderSaid);
