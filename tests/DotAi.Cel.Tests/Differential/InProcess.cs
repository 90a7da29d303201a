using System.Text.Json;
using System.Text.Json.Nodes;
using DotAi.Cel.Kubernetes;

namespace DotAi.Cel.Tests.Differential;

/// <summary>The library, asked as the API server would be.</summary>
internal static class InProcess
{
    private static readonly CelEnvironment Plain = AdmissionEnvironment.Create(new AdmissionOptions());

    internal static IReadOnlyList<Outcome> Evaluate(IReadOnlyList<string> expressions, JsonNode target, IReadOnlyList<(string Name, string Expression)> variables)
    {
        using var document = JsonDocument.Parse(target.ToJsonString());
        using var request = JsonDocument.Parse("""
            {"kind": {"group": "", "version": "v1", "kind": "Pod"}, "resource": {"group": "", "version": "v1", "resource": "pods"},
             "subResource": "", "name": "sample", "namespace": "default", "operation": "CREATE",
             "userInfo": {"username": "someone", "groups": ["people"]}, "dryRun": false, "options": null}
            """);
        var (environment, programs) = Compile(variables);
        var authorizer = new Deny();
        var bindings = new CelBindings()
            .With("object", document.RootElement)
            .With("oldObject", CelValue.Null)
            .With("request", request.RootElement)
            .With("namespaceObject", CelValue.Null)
            .With("authorizer", AdmissionEnvironment.Authorizer(authorizer))
            .With("authorizer.requestResource", AdmissionEnvironment.RequestResource(authorizer, new CelAuthorizationQuestion()));
        bindings["variables"] = CelValue.Of(new PolicyVariables(programs, bindings, CancellationToken.None));
        return [.. expressions.Select(e => Evaluate(environment.Compile(e), bindings))];
    }

    private static Outcome Evaluate(CelCompilation compilation, CelBindings bindings)
    {
        if (!compilation.Succeeded)
        {
            return new(Verdict.CompileError, compilation.ToString());
        }

        if (!compilation.Program.ResultType.Equals(CelType.Bool))
        {
            return new(Verdict.CompileError, $"must evaluate to bool but got {compilation.Program.ResultType}");
        }

        var result = compilation.Program.Evaluate(bindings, CancellationToken.None);
        return result.IsError ? new(Verdict.Error, result.Error!.Message) : new(result.IsTrue ? Verdict.Admit : Verdict.Deny, "");
    }

    private static (CelEnvironment Environment, Dictionary<string, CelProgram> Programs) Compile(IReadOnlyList<(string Name, string Expression)> variables)
    {
        var environment = Plain;
        var types = new Dictionary<string, CelType>(StringComparer.Ordinal);
        var programs = new Dictionary<string, CelProgram>(StringComparer.Ordinal);
        foreach (var (name, expression) in variables)
        {
            // A variable that does not compile is there all the same, and an error when it is read.
            var program = environment.Compile(expression).Program;
            types[name] = program?.ResultType ?? CelType.Dyn;
            environment = AdmissionEnvironment.Create(new AdmissionOptions { Variables = new Dictionary<string, CelType>(types, StringComparer.Ordinal) });
            if (program is not null)
            {
                programs[name] = program;
            }
        }

        return (environment, programs);
    }

    private sealed class Deny : ICelAuthorizer
    {
        public CelAuthorizationAnswer Authorize(CelAuthorizationQuestion question) => new(false);
    }
}
