using System.CommandLine;
using System.Text.Json;
using DotAi.Capabilities;
using DotAi.Knowledge;

namespace DotAi.Eval.Retrieval;

/// <summary><c>retrieval --cluster DIR --cases FILE [--json OUT] [--ablation] [--details]</c>: does search find what the cases say?</summary>
internal static class RetrievalCommand
{
    /// <summary>The measures look at the first twenty; twins may make that forty entries.</summary>
    private const int Depth = 40;

    public static Command Create()
    {
        var cluster = new Option<DirectoryInfo>("--cluster") { Description = "Snapshot folder to search.", Required = true };
        var cases = new Option<FileInfo>("--cases") { Description = "JSON lines: intent, relevant resources with grades, expectNone.", Required = true };
        var json = new Option<FileInfo?>("--json") { Description = "Where to write the figures as JSON." };
        var ablation = new Option<bool>("--ablation") { Description = "Also measure the search without its parts." };
        var details = new Option<bool>("--details") { Description = "Show what was found for each case." };
        cluster.AcceptExistingOnly();
        cases.AcceptExistingOnly();
        var command = new Command("retrieval", "Searches a cluster's capabilities for each intent and compares with the relevant ones.") { cluster, cases, json, ablation, details };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(cluster), parsed.GetRequiredValue(cases), parsed.GetValue(json), parsed.GetValue(ablation), parsed.GetValue(details), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        DirectoryInfo cluster, FileInfo casesFile, FileInfo? json, bool ablation, bool details, CancellationToken cancellationToken)
    {
        var cases = IntentCases.Read(await File.ReadAllLinesAsync(casesFile.FullName, cancellationToken));
        using var index = await EvaluationIndex.BuildAsync(cluster.FullName, withPlain: ablation, cancellationToken);
        if (await index.WhyWithoutEncoderAsync(cancellationToken) is { } reason)
            await Console.Error.WriteLineAsync($"Searching by terms only: {reason}");

        IReadOnlyList<JudgedAnswer> answers = [];
        foreach (var variant in ablation ? SearchVariant.Ablation : [SearchVariant.Ablation[^1]])
        {
            answers = await JudgeAsync(index.Search(variant), cases, cancellationToken);
            RetrievalTables.WriteVariant(Console.Out, ablation ? variant.Name : "search", answers);
        }

        var report = RetrievalReport.From(answers);
        if (details)
            RetrievalTables.WriteDetails(Console.Out, answers);
        RetrievalTables.WriteGroups(Console.Out, report);
        if (json is not null)
            await File.WriteAllTextAsync(json.FullName, JsonSerializer.Serialize(report, EvalJson.Default.RetrievalReport), cancellationToken);
        return 0;
    }

    private static async Task<IReadOnlyList<JudgedAnswer>> JudgeAsync(CapabilitySearch search, IReadOnlyList<IntentCase> cases, CancellationToken cancellationToken)
    {
        var answers = new List<JudgedAnswer>();
        foreach (var intent in cases)
        {
            var answer = await search.FindAsync(intent.Intent, Depth, ItemFilter.All, offset: 0, cancellationToken);
            var names = answer.Hits.Select(hit => CapabilityStore.FromPayload(hit.Item.Payload).ResourceName);
            answers.Add(JudgedAnswer.Of(intent, new RankedAnswer([.. names], answer.Fits)));
        }

        return answers;
    }
}
