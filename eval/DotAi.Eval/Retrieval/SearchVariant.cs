using DotAi.Knowledge.Search;

namespace DotAi.Eval.Retrieval;

/// <summary>Which parts of the product's search are switched on.</summary>
/// <param name="Name">What it adds to the one before.</param>
/// <param name="Glossary">Tags, and meanings of the query's words.</param>
/// <param name="Encoder">Vectors.</param>
/// <param name="Factors">Providers, bookkeeping, secondary kinds and twins.</param>
/// <param name="ReadsClosely">Spelling repair, and queries that ask for several things.</param>
internal sealed record SearchVariant(string Name, bool Glossary, bool Encoder, bool Factors, bool ReadsClosely)
{
    /// <summary>Each adds one thing; the last is the product.</summary>
    public static IReadOnlyList<SearchVariant> Ablation { get; } =
    [
        new("terms only", Glossary: false, Encoder: false, Factors: false, ReadsClosely: false),
        new("+ glossary", Glossary: true, Encoder: false, Factors: false, ReadsClosely: false),
        new("+ encoder", Glossary: true, Encoder: true, Factors: false, ReadsClosely: false),
        new("+ factors", Glossary: true, Encoder: true, Factors: true, ReadsClosely: false),
        new("+ spelling and parts", Glossary: true, Encoder: true, Factors: true, ReadsClosely: true),
    ];

    /// <summary>The product's profile without what this variant leaves out.</summary>
    public SearchProfile Of(SearchProfile product) => product with
    {
        ReadsClosely = ReadsClosely,
        Language = product.Language with
        {
            Synonyms = Glossary ? product.Language.Synonyms : QueryLanguage.None.Synonyms,
            Providers = Factors ? product.Language.Providers : QueryLanguage.None.Providers,
        },
        Reader = Factors ? product.Reader : payload => product.Reader!(payload) with { Traits = SearchTraits.None },
    };
}
