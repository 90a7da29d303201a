namespace DotAi.Eval.Retrieval;

/// <summary>Figures over some cases, each 0..1.</summary>
/// <param name="Cases">How many cases.</param>
/// <param name="SuccessAt5">Share of the intents with a primary answer that have one among the first five.</param>
/// <param name="NdcgAt10">Mean over the answerable intents.</param>
/// <param name="RecallAt20">Mean over the answerable intents.</param>
/// <param name="FalseAnswerRate">Share of the unanswerable intents that were answered.</param>
/// <param name="FalseRefusalRate">Share of the answerable intents that were refused.</param>
internal record RetrievalFigures(
    int Cases, double SuccessAt5, double NdcgAt10, double RecallAt20, double FalseAnswerRate, double FalseRefusalRate)
{
    public static RetrievalFigures Of(IReadOnlyCollection<JudgedAnswer> answers)
    {
        var answerable = answers.Where(answer => !answer.Case.ExpectNone).ToArray();
        return new(
            answers.Count,
            Mean(answerable.Where(answer => answer.HasPrimary).Select(answer => answer.Succeeded ? 1.0 : 0)),
            Mean(answerable.Select(answer => answer.Ndcg)),
            Mean(answerable.Select(answer => answer.Recall)),
            Mean(answers.Where(answer => answer.Case.ExpectNone).Select(answer => answer.Answer.Fits ? 1.0 : 0)),
            Mean(answerable.Select(answer => answer.Answer.Fits ? 0.0 : 1)));
    }

    private static double Mean(IEnumerable<double> values) => Math.Round(values.DefaultIfEmpty(0).Average(), 4);
}
