using System.CommandLine;
using System.Text.Json;

namespace DotAi.Eval.Retrieval;

/// <summary><c>retrieval --cluster DIR --cases FILE [--json OUT] [--details]</c>: does search find what the cases say?</summary>
internal static class RetrievalCommand
{
    public static Command Create()
    {
        var cluster = new Option<DirectoryInfo>("--cluster") { Description = "Snapshot folder to search.", Required = true };
        var cases = new Option<FileInfo>("--cases") { Description = "JSON lines: intent, relevant resources with grades, expectNone.", Required = true };
        var json = new Option<FileInfo?>("--json") { Description = "Where to write the figures as JSON." };
        var details = new Option<bool>("--details") { Description = "Show what was found for each case." };
        cluster.AcceptExistingOnly();
        cases.AcceptExistingOnly();
        var command = new Command("retrieval", "Searches a cluster's capabilities for each intent and compares with the relevant ones.") { cluster, cases, json, details };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(cluster), parsed.GetRequiredValue(cases), parsed.GetValue(json), parsed.GetValue(details), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo cluster, FileInfo casesFile, FileInfo? json, bool details, CancellationToken cancellationToken)
    {
        var cases = IntentCases.Read(await File.ReadAllLinesAsync(casesFile.FullName, cancellationToken));
        using var index = await EvaluationIndex.BuildAsync(cluster.FullName, cancellationToken);
        RetrievalReport? last = null;
        foreach (var variant in SearchVariant.Ablation)
        {
            var answers = new List<JudgedAnswer>();
            foreach (var intent in cases)
                answers.Add(JudgedAnswer.Of(intent, await index.SearchAsync(intent.Intent, variant, cancellationToken)));

            last = RetrievalReport.From(answers);
            RetrievalTables.WriteVariant(Console.Out, variant.Name, answers);
            if (details && variant == SearchVariant.Ablation[^1])
                RetrievalTables.WriteDetails(Console.Out, answers);
        }

        RetrievalTables.WriteGroups(Console.Out, last!);
        if (json is not null)
            await File.WriteAllTextAsync(json.FullName, JsonSerializer.Serialize(last!, EvalJson.Default.RetrievalReport), cancellationToken);
        return 0;
    }
}
