using DotAi.Capabilities;
using DotAi.Capabilities.Glossary;
using DotAi.Knowledge;
using DotAi.Knowledge.Terms;

namespace DotAi.Eval.Retrieval;

/// <summary>An intent as a term query, with the factors that its words imply.</summary>
internal sealed record IntentQuery(SparseVector Terms, IReadOnlyList<string> Providers)
{
    private const float SynonymWeight = 0.4f;

    public static IntentQuery Of(string intent, CapabilityGlossary glossary, bool withSynonyms)
    {
        var query = TermWeights.ForQuery(intent);
        var words = Split(intent);
        var terms = query.Vector;
        if (withSynonyms)
        {
            var meanings = glossary.Synonyms.Find(words).SelectMany(hit => hit.Meanings);
            terms = Joined(query.Vector, TermWeights.ForQuery(string.Join(", ", meanings)).Vector);
        }

        return new(terms, glossary.ProvidersIn(words));
    }

    public double Factor(Capability capability) =>
        ProviderFactor(capability) * (capability.Bookkeeping || !capability.Creatable ? 0.5 : 1) * (capability.Secondary ? 0.85 : 1);

    private double ProviderFactor(Capability capability)
    {
        if (Providers.Count == 0 || capability.Providers.Count == 0)
            return 1;

        return capability.Providers.Intersect(Providers, StringComparer.Ordinal).Any() ? 1.25 : 0.5;
    }

    private static string[] Split(string intent) =>
        intent.Split([' ', ',', ';', ':', '.', '!', '?', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static SparseVector Joined(SparseVector query, SparseVector added)
    {
        var weights = new SortedDictionary<uint, float>();
        foreach (var index in added.Indices)
            weights[index] = SynonymWeight;
        for (var at = 0; at < query.Indices.Length; at++)
            weights[query.Indices[at]] = query.Values[at];

        return new([.. weights.Keys], [.. weights.Values]);
    }
}
