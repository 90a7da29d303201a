using DotAi.Knowledge.Search;
using DotAi.Knowledge.Terms;

namespace DotAi.Core.Tests.Knowledge.Search;

public sealed class QueryEvidenceTests
{
    [Fact]
    public void Known_words_count_what_they_can_score_and_unknown_ones_the_rarest_there_could_be()
    {
        var evidence = QueryEvidence.Of(TermWeights.ForQuery("kafka topic on 3 w").Words, [0, 6, 0, 0], items: 99);

        evidence.Attainable.ShouldBe(6 + Math.Log(200), 1e-9);
        evidence.Unknown.ShouldBe(["kafka"]);
    }

    [Theory]
    [InlineData(10, 0.5, null)]
    [InlineData(5, 0.5, null)]
    [InlineData(4.9, 0.5, "No single item answers enough of the query.")]
    [InlineData(0, 0, "No single item answers enough of the query.")]
    public void An_answer_has_to_reach_its_share_of_what_is_attainable(double found, double threshold, string? reason) =>
        new QueryEvidence(10, []).WhyNot(found, threshold).ShouldBe(reason);
}
