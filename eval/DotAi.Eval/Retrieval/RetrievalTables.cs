using System.Globalization;

namespace DotAi.Eval.Retrieval;

/// <summary>Writes figures for people.</summary>
internal static class RetrievalTables
{
    public static void WriteVariant(TextWriter writer, string name, IReadOnlyList<JudgedAnswer> answers)
    {
        // Halves by row number: one is tuned on, the other must agree.
        WriteLine(writer, name, "all", RetrievalFigures.Of(answers));
        WriteLine(writer, name, "even", RetrievalFigures.Of([.. answers.Where((_, row) => row % 2 == 0)]));
        WriteLine(writer, name, "odd", RetrievalFigures.Of([.. answers.Where((_, row) => row % 2 == 1)]));
    }

    public static void WriteGroups(TextWriter writer, RetrievalReport report)
    {
        foreach (var (theme, figures) in report.Themes)
            WriteLine(writer, "theme", theme, figures);
        foreach (var (style, figures) in report.Styles)
            WriteLine(writer, "style", style, figures);
    }

    public static void WriteDetails(TextWriter writer, IReadOnlyList<JudgedAnswer> answers)
    {
        foreach (var (answer, row) in answers.Select((answer, row) => (answer, row)))
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"[{row}] {answer.Case.Id} ndcg {answer.Ndcg:0.00} {(answer.Succeeded ? "ok" : "--")} {(answer.Answer.Fits ? "fits" : "refused")}: {answer.Case.Intent}"));
            foreach (var name in answer.Answer.Names.Take(10))
                writer.WriteLine($"      {Grade(answer, name)} {name}");
            var missed = answer.Case.Relevant.Where(resource => resource is { Grade: 2, TwinOf: null } && !answer.Answer.Names.Take(10).Contains(resource.Name, StringComparer.Ordinal));
            writer.WriteLine($"      missed: {string.Join(", ", missed.Select(resource => resource.Name))}");
        }
    }

    private static int Grade(JudgedAnswer answer, string name) => answer.Case.Relevant.FirstOrDefault(resource => resource.Name == name)?.Grade ?? 0;

    private static void WriteLine(TextWriter writer, string name, string part, RetrievalFigures figures) =>
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-22} {part,-12} n {figures.Cases,3}  ndcg@10 {figures.NdcgAt10:0.000}  success@5 {figures.SuccessAt5:0.000}  recall@20 {figures.RecallAt20:0.000}  false answers {figures.FalseAnswerRate:0.00}  false refusals {figures.FalseRefusalRate:0.00}"));
}
