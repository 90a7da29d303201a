using System.Globalization;
using System.Text;

namespace DotAi.Cel.Tests.Conformance;

public sealed class ConformanceTests
{
    [Fact]
    public void The_official_data_passes_but_for_the_explained_failures()
    {
        var cases = ConformanceData.Cases("conformance");
        var report = new StringBuilder();
        var failures = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var (considered, passed) = (0, 0);
        foreach (var file in cases.GroupBy(c => c.File))
        {
            var skipped = file.Count(c => c.UsesMessages);
            var failed = file.Where(c => !c.UsesMessages).Select(c => (c.Id, Problem: ConformanceRunner.Run(c))).Where(r => r.Problem is not null).ToList();
            considered += file.Count() - skipped;
            passed += file.Count() - skipped - failed.Count;
            failed.ForEach(f => failures[f.Id] = f.Problem!);
            report.AppendLine(CultureInfo.InvariantCulture, $"| {file.Key} | {file.Count() - skipped - failed.Count} | {failed.Count} | {skipped} |");
        }

        report.AppendLine(CultureInfo.InvariantCulture, $"| all | {passed} | {considered - passed} | {cases.Count - considered} |");
        foreach (var (id, problem) in failures)
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"- {id}: {problem}");
        }

        File.WriteAllText(Path.Combine(ConformanceData.Folder()!, "report.md"), report.ToString());
        failures.Keys.ToArray().ShouldBe(KnownFailures.Ids, customMessage: report.ToString());
        (passed / (double)considered).ShouldBeGreaterThan(0.97);
    }

    [Theory]
    [InlineData("conformance")]
    [InlineData("comprehension")]
    [InlineData("parsing")]
    [InlineData("checking")]
    public void What_the_reference_parser_takes_parses(string suite)
    {
        var environment = CelEnvironment.Standard.WithLibrary(CelLibrary.Bindings);
        var refused = ConformanceData.Cases(suite).Where(c => c.Parses && environment.Parse(c.Expression).Issues.Any).Select(c => c.Expression);
        refused.ShouldBeEmpty();
    }
}
