using System.Text.Json;
using DotAi.Cel.Kubernetes;

namespace DotAi.Cel.Tests.Evaluation;

public sealed class AllocationTests
{
    private const string Clause =
        "object.spec.containers.all(c, !c.image.endsWith(':latest') && c.?securityContext.?privileged.orValue(false) == false && 'memory' in c.resources.limits && c.name.matches('^[a-z]+$'))";

    private static readonly JsonElement Pod = JsonDocument.Parse("""
        {"spec": {"containers": [
          {"name": "web", "image": "web:1", "resources": {"limits": {"memory": "1Gi"}}},
          {"name": "log", "image": "log:1", "securityContext": {"privileged": false}, "resources": {"limits": {"memory": "1Gi"}}}]}}
        """).RootElement;

    [Fact]
    public void Thirty_clauses_allocate_what_three_do()
    {
        var three = Allocated(3, fresh: true);
        var thirty = Allocated(30, fresh: true);
        thirty.ShouldBeLessThan(three * 1.1);
        Allocated(30, fresh: false).ShouldBeLessThan(Allocated(3, fresh: false) * 1.1);
    }

    private static double Allocated(int clauses, bool fresh)
    {
        var program = AdmissionEnvironment.Create(new AdmissionOptions()).Compile(string.Join(" && ", Enumerable.Repeat(Clause, clauses))).Program!;
        var shared = new CelBindings().With("object", Pod);
        void Once() => program.Evaluate(fresh ? new CelBindings().With("object", Pod) : shared, CancellationToken.None).IsTrue.ShouldBeTrue();
        for (var i = 0; i < 50; i++)
        {
            Once();
        }

        const int Rounds = 100;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++)
        {
            Once();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Rounds;
    }
}
