namespace DotAi.Knowledge.Terms;

/// <summary>
/// Term weights for a store's term leg: simple BM25F (Robertson, Zaragoza, Taylor: "Simple BM25 Extension to Multiple Weighted
/// Fields", CIKM 2004) with everything but inverse document frequency folded into the stored weight:
/// <c>tf = Σ weight · count / (1 - b + b · length / average)</c> over the fields, <c>stored = tf · (k1 + 1) / (k1 + tf)</c>.
/// A store's term score is then exactly the BM25F score, in whichever store.
/// </summary>
public static class TermWeights
{
    /// <summary>
    /// Counts up whenever tokenising, stemming, hashing or saturation change. Weights of different versions must not meet in one
    /// collection: keep the version with the item and weigh it anew when it differs.
    /// </summary>
    public const int Version = 1;

    /// <summary>Words of a query that are read; more make no search better.</summary>
    public const int MaxQueryWords = 64;

    private const double Saturation = 1.2;

    /// <summary>The weights of an item that consists of these fields. The most frequent 16,384 terms are kept.</summary>
    public static SparseVector ForDocument(IEnumerable<WeightedField> fields) =>
        ForWords(fields.Select(field => (field, Tokenizer.Words(field.Text))));

    /// <summary>The same for fields that were cut into words already; their texts are not looked at.</summary>
    internal static SparseVector ForWords(IEnumerable<(WeightedField Field, IEnumerable<TextWord> Words)> fields)
    {
        var frequencies = new Dictionary<uint, double>();
        foreach (var (field, words) in fields)
        {
            var terms = words.SelectMany(word => word.Terms).ToList();
            var norm = 1 - field.LengthNormalization + (field.LengthNormalization * terms.Count / field.AverageLength);
            foreach (var term in terms)
            {
                var index = TermIndex.Of(term);
                frequencies[index] = frequencies.GetValueOrDefault(index) + (field.Weight / norm);
            }
        }

        return Vector(frequencies
            .OrderByDescending(term => term.Value)
            .Take(KnowledgeLimits.TermsPerItem)
            .Select(term => KeyValuePair.Create(term.Key, (float)(term.Value * (Saturation + 1) / (Saturation + term.Value)))));
    }

    public static QueryTerms ForQuery(string text)
    {
        var words = Tokenizer.Words(text).DistinctBy(word => word.Text).Take(MaxQueryWords).ToArray();
        var indices = words.SelectMany(word => word.Terms).Select(TermIndex.Of).Distinct();
        return new QueryTerms(Vector(indices.Select(index => KeyValuePair.Create(index, 1f))), words);
    }

    /// <summary>The query terms of one word alone.</summary>
    public static SparseVector ForWord(TextWord word) =>
        Vector(word.Terms.Select(TermIndex.Of).Distinct().Select(index => KeyValuePair.Create(index, 1f)));

    internal static SparseVector Vector(IEnumerable<KeyValuePair<uint, float>> weights)
    {
        var ordered = weights.OrderBy(term => term.Key).ToArray();
        return new SparseVector([.. ordered.Select(term => term.Key)], [.. ordered.Select(term => term.Value)]);
    }
}
