using System.Text.Json;
using DotAi.Knowledge.Terms;

namespace DotAi.Knowledge.Search;

/// <summary>How one collection is searched. Items must be stored with the <see cref="TermsOf"/> their payload.</summary>
/// <param name="Collection">The collection's name.</param>
/// <param name="Fields">The payload fields that are searched; unused when <see cref="Reader"/> is given.</param>
/// <param name="NamesField">
/// A filter field of the collection whose payload value holds every name of the item as <see cref="SearchNames.Key"/> writes it, or null
/// when its items have no names that are asked for exactly.
/// </param>
public sealed record SearchProfile(string Collection, IReadOnlyList<SearchField> Fields, string? NamesField = null)
{
    /// <summary>Share of the term leg in the score when there is a vector too; the rest is the vector's.</summary>
    public double TermShare { get; init; } = 0.6;

    /// <summary>The term score that counts as one half: a term score b becomes b / (b + this).</summary>
    public double TermSaturation { get; init; } = 5;

    /// <summary>The cosine that unrelated texts have; it counts as 0, and so does what lies below.</summary>
    public double CosineFloor { get; init; }

    /// <summary>How much of what the query is about the answers must cover to fit (0..1).</summary>
    public double FitThreshold { get; init; } = 0.5;

    /// <summary>Reads an item from its payload; null to read <see cref="Fields"/> and to know no traits.</summary>
    public Func<JsonElement, SearchableItem>? Reader { get; init; }

    /// <summary>What is known about the words of queries.</summary>
    public QueryLanguage Language { get; init; } = QueryLanguage.None;

    /// <summary>Whether queries that ask for several things are also searched part by part, and misspelt words are repaired.</summary>
    public bool ReadsClosely { get; init; } = true;

    /// <summary>The term weights to store with an item of this payload.</summary>
    public SparseVector TermsOf(JsonElement payload) => TermWeights.ForDocument(Read(payload).Fields);

    internal SearchableItem Read(JsonElement payload) => Reader is { } reader
        ? reader(payload)
        : new SearchableItem(
            [.. Fields.Select(field => new WeightedField(TextOf(payload, field.Name), field.Weight, field.AverageLength, field.LengthNormalization))],
            SearchTraits.None);

    internal IEnumerable<string> NamesOf(JsonElement payload) => NamesField is { } field ? PayloadFields.Values(payload, field) : [];

    private static string TextOf(JsonElement payload, string field) => payload.TryGetProperty(field, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Array => string.Join('\n', value.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.String)),
            _ => "",
        }
        : "";
}
