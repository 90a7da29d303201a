using DotAi.Eval.Retrieval;

namespace DotAi.Eval.Tests;

public sealed class JudgedAnswerTests
{
    [Fact]
    public void A_perfect_answer_scores_one()
    {
        var judged = Judge(["a", "b", "c"], new RelevantResource("a", 2), new RelevantResource("b", 2), new RelevantResource("c", 1));

        (judged.Ndcg, judged.Recall, judged.Succeeded).ShouldBe((1, 1, true));
    }

    [Fact]
    public void Gain_is_three_for_a_primary_and_one_for_a_supporting_resource_and_falls_with_the_rank()
    {
        var judged = Judge(["x", "b", "a"], new RelevantResource("a", 2), new RelevantResource("b", 1));

        var gain = (1 / Math.Log2(3)) + (3 / Math.Log2(4));
        var ideal = 3 + (1 / Math.Log2(3));
        judged.Ndcg.ShouldBe(gain / ideal, 1e-12);
    }

    [Fact]
    public void Twins_count_once_wherever_they_stand()
    {
        var judged = Judge(["a2", "a1", "b"], new RelevantResource("a1", 2), new RelevantResource("a2", 2, TwinOf: "a1"), new RelevantResource("b", 1));

        judged.Grades.ShouldBe([2, 1]);
        judged.Ideal.ShouldBe([2, 1]);
        judged.Ndcg.ShouldBe(1);
    }

    [Fact]
    public void Success_looks_at_the_first_five_only()
    {
        Judge(["1", "2", "3", "4", "a"], new RelevantResource("a", 2)).Succeeded.ShouldBeTrue();
        Judge(["1", "2", "3", "4", "5", "a"], new RelevantResource("a", 2)).Succeeded.ShouldBeFalse();
        Judge(["a"], new RelevantResource("a", 1)).HasPrimary.ShouldBeFalse();
    }

    [Fact]
    public void Recall_looks_at_the_first_twenty_only()
    {
        var names = Enumerable.Range(0, 20).Select(number => $"n{number}").Append("a").ToArray();

        Judge(names, new RelevantResource("a", 2), new RelevantResource("n19", 1)).Recall.ShouldBe(0.5);
    }

    [Fact]
    public void Figures_count_each_share_over_the_cases_it_is_about()
    {
        var figures = RetrievalFigures.Of(
        [
            Judge(["a"], new RelevantResource("a", 2)),
            Judge(["x"], new RelevantResource("a", 2)),
            Judge(["a"], new RelevantResource("a", 1)),
            JudgedAnswer.Of(new IntentCase { Id = "none", Intent = "", ExpectNone = true }, new RankedAnswer(["x"], Fits: true)),
            JudgedAnswer.Of(new IntentCase { Id = "refused", Intent = "", Relevant = [new("a", 2)] }, new RankedAnswer(["a"], Fits: false)),
        ]);

        figures.ShouldBe(new RetrievalFigures(5, SuccessAt5: 0.6667, NdcgAt10: 0.75, RecallAt20: 0.75, FalseAnswerRate: 1, FalseRefusalRate: 0.25));
    }

    [Fact]
    public void Figures_of_no_cases_are_zero() => RetrievalFigures.Of([]).ShouldBe(new RetrievalFigures(0, 0, 0, 0, 0, 0));

    private static JudgedAnswer Judge(string[] names, params RelevantResource[] relevant) =>
        JudgedAnswer.Of(new IntentCase { Id = "case", Intent = "", Relevant = relevant }, new RankedAnswer(names, Fits: true));
}
