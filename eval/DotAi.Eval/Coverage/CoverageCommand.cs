using System.CommandLine;
using System.Globalization;
using DotAi.Capabilities.Glossary;
using DotAi.Kubernetes.Snapshot;

namespace DotAi.Eval.Coverage;

/// <summary><c>coverage --cluster DIR [--glossary DIR]</c>: which kinds does the glossary have words for?</summary>
internal static class CoverageCommand
{
    public static Command Create()
    {
        var cluster = new Option<DirectoryInfo>("--cluster") { Description = "Snapshot folder to look at.", Required = true };
        var glossary = new Option<DirectoryInfo>("--glossary") { Description = "Folder with glossary files of your own, laid over the built-in ones." };
        cluster.AcceptExistingOnly();
        glossary.AcceptExistingOnly();
        var command = new Command("coverage", "Tells how much of a cluster the glossary has words for, and where it has none.") { cluster, glossary };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(cluster), parsed.GetValue(glossary), Console.Out, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo folder, DirectoryInfo? glossaryFolder, TextWriter writer, CancellationToken cancellationToken)
    {
        using var cluster = SnapshotCluster.Open(folder.FullName, new SnapshotOptions { Source = "--cluster" });
        var glossary = CapabilityGlossary.Load(glossaryFolder?.FullName);
        foreach (var problem in glossary.Problems)
            await Console.Error.WriteLineAsync($"{problem.File}:{problem.Line}: {problem.Message}");

        Write(writer, GlossaryCoverage.Of(glossary, await cluster.DiscoverAsync(cancellationToken)));
        return 0;
    }

    internal static void Write(TextWriter writer, GlossaryCoverage coverage)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{coverage.Kinds} kinds: {coverage.WithOwnTags} with words of their own, {coverage.WithServiceTags} with those of their service, {coverage.Bookkeeping} bookkeeping; covered {coverage.Share:P1}"));
        foreach (var (group, kinds) in coverage.UnknownGroups.OrderByDescending(group => group.Value.Count).ThenBy(group => group.Key, StringComparer.Ordinal))
            writer.WriteLine($"  {(group.Length == 0 ? "core" : group)}: {string.Join(", ", kinds)}");
    }
}
