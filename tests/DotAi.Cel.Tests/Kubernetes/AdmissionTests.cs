using System.Text.Json;
using DotAi.Cel.Kubernetes;

namespace DotAi.Cel.Tests.Kubernetes;

public sealed class AdmissionTests
{
    [Fact]
    public void Variables_are_evaluated_once_and_only_when_read()
    {
        var evaluations = 0;
        var count = CelFunction.Global("count", "-> int", (_, _) => CelValue.Of((long)++evaluations));
        var plain = AdmissionEnvironment.Create(new AdmissionOptions()).WithLibrary(new CelLibrary("test", count));
        var programs = new Dictionary<string, CelProgram>(StringComparer.Ordinal) { ["first"] = plain.Compile("count()").Program!, ["unread"] = plain.Compile("count() + 1").Program! };
        var types = programs.ToDictionary(p => p.Key, p => p.Value.ResultType, StringComparer.Ordinal);
        var environment = AdmissionEnvironment.Create(new AdmissionOptions { Variables = types });
        var bindings = new CelBindings();
        var variables = new PolicyVariables(programs, bindings, TestContext.Current.CancellationToken);
        bindings["variables"] = CelValue.Of(variables);

        environment.Compile("variables.first + variables.first == 2").Program!.Evaluate(bindings, TestContext.Current.CancellationToken).IsTrue.ShouldBeTrue();

        evaluations.ShouldBe(1);
        variables.Cost.ShouldBeGreaterThan(0);
        environment.Compile("variables.frist == 1").Issues[0].Message.ShouldBe("undefined field 'frist'; did you mean 'first'?");
    }

    [Fact]
    public void A_variable_that_asks_for_itself_is_an_error()
    {
        var environment = AdmissionEnvironment.Create(new AdmissionOptions { Variables = new Dictionary<string, CelType>(StringComparer.Ordinal) { ["v"] = CelType.Int } });
        var program = environment.Compile("variables.v + 1").Program!;
        var bindings = new CelBindings();
        bindings["variables"] = CelValue.Of(new PolicyVariables(new Dictionary<string, CelProgram>(StringComparer.Ordinal) { ["v"] = program }, bindings, CancellationToken.None));
        program.Evaluate(bindings, TestContext.Current.CancellationToken).Error!.Message.ShouldBe("variable v refers to itself");
    }

    [Fact]
    public void The_authorizer_is_asked_with_what_the_expression_names()
    {
        var authorizer = new Recorder();
        var bindings = new CelBindings()
            .With("authorizer", AdmissionEnvironment.Authorizer(authorizer))
            .With("authorizer.requestResource", AdmissionEnvironment.RequestResource(authorizer, new CelAuthorizationQuestion(Resource: "pods")));
        Evaluate("authorizer.group('apps').resource('deployments').subresource('scale').namespace('shop').name('web').check('update').allowed()", bindings).ShouldBeTrue();
        Evaluate("authorizer.serviceAccount('shop', 'robot').path('/healthz').check('get').reason() == 'because'", bindings).ShouldBeTrue();
        Evaluate("!authorizer.requestResource.fieldSelector('a=b').check('delete').errored()", bindings).ShouldBeTrue();
        authorizer.Asked.ShouldBe([
            new CelAuthorizationQuestion("update", null, "apps", "deployments", "scale", "shop", "web"),
            new CelAuthorizationQuestion("get", "/healthz", ServiceAccount: "shop/robot"),
            new CelAuthorizationQuestion("delete", Resource: "pods", FieldSelector: "a=b"),
        ]);
    }

    [Fact]
    public void A_schema_turns_a_misspelt_field_into_an_issue_and_leaves_open_nodes_open()
    {
        var options = new AdmissionOptions { ObjectType = CelType.Object("Deployment"), Types = new DeploymentTypes(), HasParameters = true };
        var environment = AdmissionEnvironment.Create(options);
        environment.Compile("object.spec.replica > 1").Issues[0].Message.ShouldBe("undefined field 'replica'; did you mean 'replicas'?");
        environment.Compile("object.spec.maxSurge == '25%' || object.spec.maxSurge == 1").Succeeded.ShouldBeTrue();
        environment.Compile("object.spec.replicas <= params.most && request.userInfo.groups.exists(g, g == 'x')").Succeeded.ShouldBeTrue();
        using var document = JsonDocument.Parse("""{"spec": {"replicas": 3}}""");
        var bindings = new CelBindings().With("object", document.RootElement);
        environment.Compile("object.spec.replicas").Program!.Evaluate(bindings, TestContext.Current.CancellationToken).Value.ShouldBe(CelValue.Of(3));
    }

    private static bool Evaluate(string expression, CelBindings bindings) =>
        AdmissionEnvironment.Create(new AdmissionOptions()).Compile(expression).Program!.Evaluate(bindings, CancellationToken.None).IsTrue;

    private sealed class Recorder : ICelAuthorizer
    {
        internal List<CelAuthorizationQuestion> Asked { get; } = [];

        public CelAuthorizationAnswer Authorize(CelAuthorizationQuestion question)
        {
            Asked.Add(question);
            return new(true, "because");
        }
    }

    private sealed class DeploymentTypes : ICelTypeProvider
    {
        public CelType? FindField(string objectType, string field) => (objectType, field) switch
        {
            ("Deployment", "spec") => CelType.Object("Spec"),
            ("Spec", "replicas") => CelType.Int,
            ("Spec", "maxSurge") => CelType.Dyn,
            _ => null,
        };

        public IReadOnlyCollection<string> FieldsOf(string objectType) => objectType == "Spec" ? ["replicas", "maxSurge"] : ["spec"];
    }
}
