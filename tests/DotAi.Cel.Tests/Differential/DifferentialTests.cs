using System.Text.Json.Nodes;
using DotAi.Cel.Tests.Support;

namespace DotAi.Cel.Tests.Differential;

public sealed class DifferentialTests
{
    private const int Batch = 200;

    [Fact]
    public void Generated_expressions_come_out_as_in_the_real_Kubernetes_CEL() => Compare(seed: 20_251, batches: 10);

    [Fact]
    public void Many_generated_expressions_come_out_as_in_the_real_Kubernetes_CEL()
    {
        Assert.SkipUnless(LongRun.IsWanted, LongRun.Reason);
        Compare(seed: LongRun.Seed, batches: 150);
    }

    [Fact]
    public void Every_expression_of_the_policy_corpus_comes_out_as_in_the_real_Kubernetes_CEL()
    {
        using var real = VapEval.Start();
        var report = new DifferenceReport();
        var expressions = new HashSet<string>(StringComparer.Ordinal);
        foreach (var policy in PolicyCorpus.Read().Where(p => p.Expressions.Length > 0))
        {
            expressions.UnionWith(policy.Expressions);
            foreach (var target in policy.Objects.Take(LongRun.IsWanted ? int.MaxValue : 4))
            {
                report.Add(policy.Expressions, real.Evaluate(policy.Expressions, target, policy.Variables), InProcess.Evaluate(policy.Expressions, target, policy.Variables));
            }
        }

        report.Write($"policies-{expressions.Count}.md");
        report.Agreement.ShouldBe(1, report.ToString());
    }

    private static void Compare(int seed, int batches)
    {
        using var real = VapEval.Start();
        var random = new Random(seed);
        var objects = new ObjectGenerator(random);
        var expressions = new ExpressionGenerator(random);
        var report = new DifferenceReport();
        for (var i = 0; i < batches; i++)
        {
            JsonNode target = objects.Next();
            string[] batch = [.. Enumerable.Range(0, Batch).Select(_ => expressions.Next())];
            report.Add(batch, real.Evaluate(batch, target, []), InProcess.Evaluate(batch, target, []));
        }

        report.Write($"generated-{batches * Batch}.md");
        report.Agreement.ShouldBeGreaterThanOrEqualTo(0.999, report.ToString());
    }
}
