using DotAi.Knowledge;
using DotAi.Knowledge.Terms;

namespace DotAi.Core.Tests.Knowledge.Terms;

public sealed class TermWeightsTests
{
    [Fact]
    public void Stored_weights_are_bm25f_without_rarity()
    {
        var vector = TermWeights.ForDocument([new WeightedField("bucket bucket policy", 3, 2, 0.5), new WeightedField("bucket", 1, 4)]);

        // Fields are 3 of 2 and 1 of 4 terms long: norms 1 - 0.5 + 0.5 · 3/2 = 1.25 and 1 - 0.75 + 0.75 · 1/4 = 0.4375.
        var (bucket, policy) = ((2 * 3 / 1.25) + (1 / 0.4375), 3 / 1.25);
        Weight(vector, "bucket").ShouldBe((float)(bucket * 2.2 / (1.2 + bucket)), 1e-6f);
        Weight(vector, "polici").ShouldBe((float)(policy * 2.2 / (1.2 + policy)), 1e-6f);
        vector.Indices.Length.ShouldBe(2);
    }

    [Fact]
    public void Indices_ascend_without_repetition_and_weights_stay_below_saturation()
    {
        var random = new Random(3);
        for (var round = 0; round < 200; round++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(200)).Select(_ => $"w{random.Next(100)}"));
            var vector = TermWeights.ForDocument([new WeightedField(text, 1 + random.Next(3), 20)]);
            vector.Indices.ShouldBe(vector.Indices.Distinct().Order());
            vector.Values.ShouldAllBe(weight => weight > 0 && weight < 2.2f);
        }
    }

    [Fact]
    public void More_occurrences_never_weigh_less_and_longer_fields_never_more()
    {
        float Of(string text) => Weight(TermWeights.ForDocument([new WeightedField(text, 1, 10, 0.75)]), "queue");

        Of("queue queue a1 a2").ShouldBeGreaterThan(Of("queue a3 a1 a2"));
        Of("queue a1 a2 a3 a4 a5").ShouldBeLessThan(Of("queue a1 a2"));
    }

    [Fact]
    public void Nothing_weighs_nothing()
    {
        TermWeights.ForDocument([]).Indices.ShouldBeEmpty();
        TermWeights.ForDocument([new WeightedField("of the", 1, 10)]).Indices.ShouldBeEmpty();
        TermWeights.ForQuery("").Words.ShouldBeEmpty();
    }

    [Fact]
    public void The_largest_document_stays_within_what_a_store_takes()
    {
        var text = string.Join(' ', Enumerable.Range(0, 12_000).Select(number => $"x{number}"));

        var vector = TermWeights.ForDocument([new WeightedField(text, 1, 10), new WeightedField(text.Replace('x', 'y'), 1, 10)]);

        vector.Indices.Length.ShouldBe(KnowledgeLimits.TermsPerItem);
    }

    [Fact]
    public void A_query_weighs_every_different_term_once_and_remembers_its_words()
    {
        var query = TermWeights.ForQuery("Databases for the database in S3Bucket, DATABASES");

        query.Words.Select(word => word.Text).ShouldBe(["databases", "database", "s3bucket"]);
        query.Vector.Indices.ShouldBe(new[] { "databas", "s3bucket", "s3", "bucket" }.Select(TermIndex.Of).Order());
        query.Vector.Values.ShouldAllBe(weight => weight == 1);
    }

    [Fact]
    public void A_query_of_any_length_is_bounded() =>
        TermWeights.ForQuery(string.Join(' ', Enumerable.Range(0, 5_000).Select(number => $"w{number}"))).Words.Count.ShouldBe(TermWeights.MaxQueryWords);

    // Stored items carry these numbers: if this fails, TermWeights.Version has to count up.
    [Theory]
    [InlineData("", 0x811C9DC5u)]
    [InlineData("a", 0xE40C292Cu)]
    [InlineData("foobar", 0xBF9CF968u)]
    public void Term_numbers_are_the_published_fnv_1a_values(string term, uint index) => TermIndex.Of(term).ShouldBe(index);

    private static float Weight(SparseVector vector, string term) => vector.Values[Array.IndexOf(vector.Indices, TermIndex.Of(term))];
}
