using System.Text.Json;
using DotAi.Knowledge.Terms;

namespace DotAi.Knowledge.Search;

/// <summary>How one collection is searched. Items must be stored with the <see cref="TermsOf"/> their payload.</summary>
/// <param name="Collection">The collection's name.</param>
/// <param name="Fields">The payload fields that are searched.</param>
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

    /// <summary>
    /// What the best item must reach, of what the query's words could score at most, for the answer to fit (0..1).
    /// </summary>
    public double FitThreshold { get; init; } = 0.35;

    /// <summary>The term weights to store with an item of this payload.</summary>
    public SparseVector TermsOf(JsonElement payload) => TermWeights.ForDocument(Fields.Select(field =>
        new WeightedField(TextOf(payload, field.Name), field.Weight, field.AverageLength, field.LengthNormalization)));

    private static string TextOf(JsonElement payload, string field) => payload.TryGetProperty(field, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Array => string.Join('\n', value.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.String)),
            _ => "",
        }
        : "";
}
