namespace DotAi.Eval.Retrieval;

/// <summary>An answer beside what was expected. Twins are one thing: the first of them counts, the other is skipped.</summary>
/// <param name="Case">The case.</param>
/// <param name="Answer">What the search said.</param>
/// <param name="Grades">Grades of the answer's entries in order, 0 for what is not relevant.</param>
/// <param name="Ideal">All grades the case has, best first.</param>
internal sealed record JudgedAnswer(IntentCase Case, RankedAnswer Answer, IReadOnlyList<int> Grades, IReadOnlyList<int> Ideal)
{
    private const int GainDepth = 10;
    private const int SuccessDepth = 5;
    private const int RecallDepth = 20;

    public static JudgedAnswer Of(IntentCase intent, RankedAnswer answer)
    {
        var grades = intent.Relevant.GroupBy(Thing, StringComparer.Ordinal).ToDictionary(twins => twins.Key, twins => twins.Max(twin => twin.Grade), StringComparer.Ordinal);
        var things = intent.Relevant.DistinctBy(resource => resource.Name).ToDictionary(resource => resource.Name, Thing, StringComparer.Ordinal);
        var found = answer.Names.Select(name => things.GetValueOrDefault(name, name)).Distinct(StringComparer.Ordinal);
        return new(intent, answer, [.. found.Select(thing => grades.GetValueOrDefault(thing))], [.. grades.Values.OrderDescending()]);
    }

    public bool HasPrimary => Ideal.Contains(2);

    public bool Succeeded => Grades.Take(SuccessDepth).Contains(2);

    /// <summary>Normalised discounted cumulative gain of the first ten; gain 3 for grade 2 and 1 for grade 1.</summary>
    public double Ndcg => Ideal.Count == 0 ? 0 : Gain(Grades) / Gain(Ideal);

    /// <summary>Share of the relevant things among the first twenty.</summary>
    public double Recall => Ideal.Count == 0 ? 0 : (double)Grades.Take(RecallDepth).Count(grade => grade > 0) / Math.Min(RecallDepth, Ideal.Count);

    private static double Gain(IEnumerable<int> grades) =>
        grades.Take(GainDepth).Select((grade, rank) => (grade == 2 ? 3.0 : grade) / Math.Log2(rank + 2)).Sum();

    private static string Thing(RelevantResource resource) => resource.TwinOf ?? resource.Name;
}
