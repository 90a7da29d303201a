using System.Text.Json;
using DotAi.Cel.Kubernetes;

namespace DotAi.Cel.Tests.Support;

/// <summary>Compiles and evaluates in one step, in the environment with every library or in that of Kubernetes.</summary>
internal static class Sample
{
    internal static readonly CelEnvironment Everything = CelEnvironment.Standard
        .WithLibrary(CelLibrary.Strings)
        .WithLibrary(CelLibrary.Lists)
        .WithLibrary(CelLibrary.Sets)
        .WithLibrary(CelLibrary.Math)
        .WithLibrary(CelLibrary.Encoders)
        .WithLibrary(CelLibrary.Bindings)
        .WithLibrary(CelLibrary.TwoVariableComprehensions)
        .WithVariable("object", CelType.Dyn);

    internal static readonly CelEnvironment Admission = AdmissionEnvironment.Create(new AdmissionOptions());

    private const string Pod = """
        {"kind": "Pod", "n": 3, "d": 1.5, "nothing": null, "text": "héllo😀", "flag": true, "list": [1, 2, 3], "map": {"a": {"b": "c"}},
         "spec": {"containers": [{"name": "web", "image": "nginx:1"}, {"name": "db", "image": "pg:latest"}]}}
        """;

    private static readonly JsonElement Object = JsonDocument.Parse(Pod).RootElement;

    /// <summary>The value as CEL text; fails the test when there is none.</summary>
    internal static string Value(string expression, CelEnvironment? environment = null)
    {
        var result = Run(expression, environment);
        result.Error.ShouldBeNull(expression);
        return result.Value.ToString();
    }

    internal static string Error(string expression, CelEnvironment? environment = null) =>
        Run(expression, environment).Error.ShouldNotBeNull(expression).Message;

    internal static IReadOnlyList<CelIssue> Issues(string expression, CelEnvironment? environment = null) =>
        (environment ?? Everything).Compile(expression).Issues;

    internal static void IsTrue(string expression, CelEnvironment? environment = null) =>
        Value(expression, environment).ShouldBe("true", expression);

    internal static CelResult Run(string expression, CelEnvironment? environment = null)
    {
        var compilation = (environment ?? Everything).Compile(expression);
        compilation.Succeeded.ShouldBeTrue(compilation.ToString());
        return compilation.Program!.Evaluate(new CelBindings().With("object", Object), TestContext.Current.CancellationToken);
    }
}
