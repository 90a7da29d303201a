namespace DotAi.Knowledge.Search;

/// <summary>What is known about the words of queries, beside what the items themselves say.</summary>
public sealed record QueryLanguage
{
    public static QueryLanguage None { get; } = new();

    /// <summary>Finds the phrases of a query, given as words in order, that have other meanings.</summary>
    public Func<IReadOnlyList<string>, IReadOnlyList<QuerySynonym>> Synonyms { get; init; } = _ => [];

    /// <summary>Finds the providers that the words of a query, in order, name or imply.</summary>
    public Func<IReadOnlyList<string>, IReadOnlyList<string>> Providers { get; init; } = _ => [];

    /// <summary>Whether the word is a provider's own name.</summary>
    public Func<string, bool> IsProvider { get; init; } = _ => false;

    /// <summary>Words that are right although no item has them, and that a misspelt word may stand for.</summary>
    public IReadOnlyCollection<string> Words { get; init; } = [];
}
