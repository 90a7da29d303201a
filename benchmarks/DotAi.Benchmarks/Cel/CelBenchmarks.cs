using BenchmarkDotNet.Attributes;
using DotAi.Cel;
using DotAi.Cel.Kubernetes;

namespace DotAi.Benchmarks.Cel;

/// <summary>Compiling a three-clause container rule, and evaluating it and its thirty-clause form on a two-container pod.</summary>
[MemoryDiagnoser]
public class CelBenchmarks
{
    private readonly CelEnvironment _environment = AdmissionEnvironment.Create(new AdmissionOptions());
    private readonly CelBindings _bindings = new CelBindings().With("object", CelSamples.Pod);
    private CelProgram _three = null!;
    private CelProgram _thirty = null!;

    [GlobalSetup]
    public void Compile()
    {
        _three = _environment.Compile(CelSamples.Clauses(3)).Program!;
        _thirty = _environment.Compile(CelSamples.Clauses(30)).Program!;
    }

    [Benchmark]
    public object Parse() => _environment.Parse(CelSamples.ContainerRule);

    [Benchmark]
    public object ParseAndCheck() => _environment.Check(CelSamples.ContainerRule);

    [Benchmark]
    public CelCompilation ParseCheckAndCompile() => _environment.Compile(CelSamples.ContainerRule);

    [Benchmark]
    public bool EvaluateThreeClauses() => _three.Evaluate(_bindings, CancellationToken.None).IsTrue;

    [Benchmark]
    public bool EvaluateThirtyClauses() => _thirty.Evaluate(_bindings, CancellationToken.None).IsTrue;

    [Benchmark]
    public bool EvaluateThreeClausesOnFreshData() =>
        _three.Evaluate(new CelBindings().With("object", CelSamples.Pod), CancellationToken.None).IsTrue;

    [Benchmark]
    public bool EvaluateThirtyClausesOnFreshData() =>
        _thirty.Evaluate(new CelBindings().With("object", CelSamples.Pod), CancellationToken.None).IsTrue;
}
