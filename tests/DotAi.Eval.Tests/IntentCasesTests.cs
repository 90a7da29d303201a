using System.Text.Json;
using DotAi.Eval.Retrieval;

namespace DotAi.Eval.Tests;

public sealed class IntentCasesTests
{
    [Fact]
    public void Cases_are_read_one_a_line()
    {
        var cases = IntentCases.Read(
        [
            """{"id": "i1", "theme": "queue", "style": ["vague"], "intent": "a queue", "relevant": [{"name": "q.x", "grade": 2}, {"name": "r.x", "grade": 1, "twinOf": "q.x"}], "expectNone": false}""",
            "",
            """{"id": "i2", "intent": "a pizza", "expectNone": true}""",
        ]);

        cases.Select(intent => (intent.Id, intent.Theme, intent.ExpectNone)).ShouldBe([("i1", "queue", false), ("i2", "", true)]);
        cases[0].Relevant.ShouldBe([new RelevantResource("q.x", 2), new RelevantResource("r.x", 1, "q.x")]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"id": "without intent"}""")]
    public void A_line_that_is_no_case_is_named(string line) =>
        Should.Throw<InvalidDataException>(() => IntentCases.Read(["", line])).Message.ShouldStartWith("Line 2 is not a case");

    [Fact]
    public void A_report_has_the_known_keys_and_groups_by_theme_and_style()
    {
        var answers = new[] { "queue", "cache" }.Select(theme => JudgedAnswer.Of(
            new IntentCase { Id = theme, Theme = theme, Style = ["vague", "jargon"], Intent = "", Relevant = [new("a", 2)] },
            new RankedAnswer([theme == "queue" ? "a" : "b"], Fits: true))).ToArray();

        var json = JsonSerializer.SerializeToElement(RetrievalReport.From(answers), EvalJson.Default.RetrievalReport);

        json.TryGetProperty("total", out _).ShouldBeFalse();
        json.GetProperty("cases").GetInt32().ShouldBe(2);
        foreach (var key in (ReadOnlySpan<string>)["successAt5", "ndcgAt10", "recallAt20"])
            json.GetProperty(key).GetDouble().ShouldBe(0.5);
        (json.GetProperty("falseAnswerRate").GetDouble(), json.GetProperty("falseRefusalRate").GetDouble()).ShouldBe((0, 0));
        json.GetProperty("themes").GetProperty("queue").GetProperty("ndcgAt10").GetDouble().ShouldBe(1);
        json.GetProperty("styles").GetProperty("jargon").GetProperty("cases").GetInt32().ShouldBe(2);
    }
}
