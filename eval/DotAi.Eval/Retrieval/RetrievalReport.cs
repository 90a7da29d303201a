using System.Text.Json.Serialization;

namespace DotAi.Eval.Retrieval;

/// <summary>Figures over all cases, and by theme and style.</summary>
internal sealed record RetrievalReport(
    [property: JsonIgnore] RetrievalFigures Total,
    [property: JsonPropertyOrder(1)] IReadOnlyDictionary<string, RetrievalFigures> Themes,
    [property: JsonPropertyOrder(2)] IReadOnlyDictionary<string, RetrievalFigures> Styles) : RetrievalFigures(Total)
{
    public static RetrievalReport From(IReadOnlyCollection<JudgedAnswer> answers) => new(
        RetrievalFigures.Of(answers),
        By(answers.Select(answer => (answer.Case.Theme, answer))),
        By(answers.SelectMany(answer => answer.Case.Style.Select(style => (style, answer)))));

    private static SortedDictionary<string, RetrievalFigures> By(IEnumerable<(string Name, JudgedAnswer Answer)> pairs) => new(
        pairs.GroupBy(pair => pair.Name, pair => pair.Answer, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => RetrievalFigures.Of([.. group]), StringComparer.Ordinal),
        StringComparer.Ordinal);
}
