using DotAi.Kubernetes.ApiServer.Http;
using DotAi.Testing.Kubernetes;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Kubernetes.ApiServer;

/// <summary>What a real server answered, in the words callers get.</summary>
public sealed class RecordedErrorTests
{
    [Theory]
    [InlineData("apply-409-conflict", typeof(WorkflowError.Conflict), "conflicts with \"mgr-a\"")]
    [InlineData("post-409-exists", typeof(WorkflowError.Conflict), "already exists")]
    [InlineData("put-409-resourceVersion", typeof(WorkflowError.Conflict), "the object has been modified")]
    [InlineData("delete-precondition-409", typeof(WorkflowError.Conflict), "")]
    [InlineData("apply-no-manager-400", typeof(WorkflowError.Invalid), "fieldManager")]
    [InlineData("apply-name-mismatch-400", typeof(WorkflowError.Invalid), "name")]
    [InlineData("bad-dryrun-400", typeof(WorkflowError.Invalid), "dryRun")]
    [InlineData("post-bad-json-400", typeof(WorkflowError.Invalid), "")]
    [InlineData("post-415", typeof(WorkflowError.Invalid), "")]
    [InlineData("get-406", typeof(WorkflowError.Invalid), "")]
    [InlineData("post-invalid-name-422", typeof(WorkflowError.Invalid), "metadata.name")]
    [InlineData("list-bad-continue", typeof(WorkflowError.Invalid), "invalid continue token")]
    [InlineData("list-labelselector-bad-400", typeof(WorkflowError.Invalid), "")]
    [InlineData("post-missing-namespace-404", typeof(WorkflowError.NotFound), "namespaces \"nope\" not found")]
    [InlineData("delete-404", typeof(WorkflowError.NotFound), "configmaps \"s1\" not found")]
    [InlineData("cr-kind-not-served-404", typeof(WorkflowError.NotFound), "serves nothing at /apis/postgresql.cnpg.io/v1/namespaces/default/nopes")]
    [InlineData("bad-token-401", typeof(WorkflowError.Unavailable), "does not accept the credentials from the kubeconfig (401 Unauthorized)")]
    [InlineData("forbidden-403", typeof(WorkflowError.Forbidden), "cannot list resource \"secrets\"")]
    [InlineData("forbidden-403-cluster", typeof(WorkflowError.Forbidden), "at the cluster scope")]
    [InlineData("forbidden-403-nonresource", typeof(WorkflowError.Forbidden), "cannot get path \"/metrics\"")]
    [InlineData("apply-unknown-field-500", typeof(WorkflowError.Invalid), "field not declared in schema")]
    public void A_failure_becomes_our_error_with_the_servers_words(string name, Type kind, string words)
    {
        foreach (var server in (string[])[RecordedExchange.Current, RecordedExchange.Old])
        {
            var error = ErrorOf(server, name);
            error.ShouldBeOfType(kind);
            error.Message.ShouldContain(words);
        }
    }

    [Fact]
    public void A_refusal_names_verb_and_resource() =>
        ErrorOf(RecordedExchange.Current, "forbidden-403").ShouldBeOfType<WorkflowError.Forbidden>().ShouldSatisfyAllConditions(
            error => error.Verb.ShouldBe("apply"),
            error => error.Resource.ShouldBe("things.example.com"));

    [Fact]
    public void Each_cause_becomes_a_problem_of_its_field()
    {
        var problems = ErrorOf(RecordedExchange.Current, "cr-422-schema").ShouldBeOfType<WorkflowError.Invalid>().Problems;

        problems.Select(problem => problem.Field).ShouldBe(["spec.storage.size", "spec.primaryUpdateStrategy", "spec.instances", ""]);
        problems[2].Message.ShouldBe("spec.instances: Invalid value: 0: spec.instances in body should be greater than or equal to 1");
    }

    [Fact]
    public void A_wrongly_typed_field_under_apply_is_the_callers_mistake() =>
        ErrorOf(RecordedExchange.Current, "cr-apply-type-error").ShouldBeOfType<WorkflowError.Invalid>().Problems
            .ShouldBe([new FieldProblem("spec.instances", "spec.instances: expected numeric (int or float), got string")]);

    [Fact]
    public void An_admission_policy_speaks_for_itself() =>
        ErrorOf(RecordedExchange.Current, "vap-denied-403").ShouldBeOfType<WorkflowError.Forbidden>().Message
            .ShouldContain("denied request: replicas 9 is more than 3 in default");

    [Theory]
    [InlineData("failed to create typed patch object (ns/web; apps/v1, Kind=Deployment): errors:\n  .spec.a: field not declared in schema\n  .spec.b: expected string", "spec.a,spec.b")]
    [InlineData("failed to create typed patch object (/x; v1, Kind=Node): something else", "")]
    public void Several_typed_patch_errors_are_told_apart(string message, string fields) =>
        string.Join(',', TypedPatchErrors.TryRead(message)!.Select(problem => problem.Field)).ShouldBe(fields);

    [Fact]
    public void Other_internal_errors_are_not_taken_for_the_callers() => TypedPatchErrors.TryRead("etcdserver: request timed out").ShouldBeNull();

    private static WorkflowError ErrorOf(string server, string name)
    {
        var exchange = RecordedExchange.Read(server, name);
        var request = new ApiRequest(HttpMethod.Patch, exchange.Line.Split(' ')[1], "apply", "things.example.com");
        var response = new ApiResponse(exchange.Status, System.Text.Encoding.UTF8.GetBytes(exchange.Body)) { ContentType = exchange.ContentType };
        return StatusErrors.Of(request, response, "the kubeconfig").Error;
    }
}
