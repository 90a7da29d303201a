namespace DotAi.Eval.Retrieval;

/// <summary>Which parts of the search are switched on.</summary>
internal sealed record SearchVariant(string Name, bool Tags, bool Synonyms, bool Factors)
{
    public static IReadOnlyList<SearchVariant> Ablation { get; } =
    [
        new("terms only", Tags: false, Synonyms: false, Factors: false),
        new("+ glossary", Tags: true, Synonyms: false, Factors: false),
        new("+ synonyms", Tags: true, Synonyms: true, Factors: false),
        new("+ factors", Tags: true, Synonyms: true, Factors: true),
    ];
}
