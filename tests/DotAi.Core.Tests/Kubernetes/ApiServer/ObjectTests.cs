using System.Net;
using System.Text.Json;
using DotAi.Kubernetes;
using DotAi.Testing.Kubernetes;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Kubernetes.ApiServer;

public sealed class ObjectTests
{
    private const string Manifest = """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"s2","namespace":"default"},"data":{"a":"1"}}""";
    private const string Path = "/api/v1/namespaces/default/configmaps/s2";
    private static readonly ObjectReference Reference = new(new GroupVersionKind("", "v1", "ConfigMap"), "default", "s2");

    [Theory]
    [InlineData("apply-create", false, false, "?fieldManager=dot-ai&fieldValidation=Strict")]
    [InlineData("apply-dryrun", true, false, "?fieldManager=dot-ai&fieldValidation=Strict&dryRun=All")]
    [InlineData("apply-force", false, true, "?fieldManager=dot-ai&fieldValidation=Strict&force=true")]
    public async Task Applying_answers_with_the_object_the_server_holds(string recorded, bool dryRun, bool force, string query)
    {
        var server = ApiBench.SmallServer().On("PATCH " + Path, () => RecordedExchange.Read(RecordedExchange.Current, recorded).ToResponse());
        using var cluster = ApiBench.Open(server);

        var applied = await cluster.ApplyAsync(ApiBench.Json(Manifest), new ApplyOptions("dot-ai", dryRun, force), ApiBench.Cancellation);

        applied.GetProperty("metadata").GetProperty("name").GetString().ShouldBe("s2");
        applied.GetProperty("metadata").TryGetProperty("resourceVersion", out _).ShouldBe(!dryRun);
        server.Requests[^1].ShouldBe(new StandInRequest($"PATCH {Path}{query}", "Bearer secret", "application/json", "application/apply-patch+yaml", Manifest));
    }

    [Fact]
    public async Task A_conflict_names_the_fields_and_who_holds_them()
    {
        var conflict = RecordedExchange.Read(RecordedExchange.Current, "apply-409-conflict");
        var server = ApiBench.SmallServer().On("PATCH " + Path, () => conflict.ToResponse());
        using var cluster = ApiBench.Open(server);

        var error = await ApiBench.ErrorOf(() => cluster.ApplyAsync(ApiBench.Json(Manifest), new ApplyOptions("mgr-b"), ApiBench.Cancellation));

        error.ShouldBe(new WorkflowError.Conflict("Apply failed with 2 conflicts: conflicts with \"mgr-a\":\n- .data.a\n- .data.b"));
    }

    [Fact]
    public async Task Without_leave_to_write_only_dry_runs_reach_the_server()
    {
        var server = ApiBench.SmallServer().On("PATCH " + Path, Manifest);
        using var cluster = ApiBench.Open(server, allowWrites: false);

        await cluster.ApplyAsync(ApiBench.Json(Manifest), new ApplyOptions("dot-ai", DryRun: true), ApiBench.Cancellation);
        var apply = await ApiBench.ErrorOf(() => cluster.ApplyAsync(ApiBench.Json(Manifest), new ApplyOptions("dot-ai"), ApiBench.Cancellation));
        var delete = await ApiBench.ErrorOf(() => cluster.DeleteAsync(Reference, ApiBench.Cancellation));

        apply.ShouldBeOfType<WorkflowError.Forbidden>().Message.ShouldEndWith("run: kubectl apply --server-side --field-manager=dot-ai --namespace=default -f FILE");
        delete.ShouldBeOfType<WorkflowError.Forbidden>().Message.ShouldEndWith("run: kubectl delete configmaps/s2 --namespace=default --cascade=background");
        server.Requests.Count(request => request.Line.StartsWith("PATCH", StringComparison.Ordinal)).ShouldBe(1);
        server.Requests.ShouldAllBe(request => !request.Line.StartsWith("DELETE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_write_without_answer_is_not_sent_again()
    {
        var server = ApiBench.SmallServer().On("PATCH " + Path, "busy", HttpStatusCode.ServiceUnavailable, "text/plain");
        using var cluster = ApiBench.Open(server);

        var error = await ApiBench.ErrorOf(() => cluster.ApplyAsync(ApiBench.Json(Manifest), new ApplyOptions("dot-ai"), ApiBench.Cancellation));

        error.ShouldBe(new WorkflowError.Unavailable("cluster", "The API server failed to apply configmaps (503): busy"));
        server.Requests.Count(request => request.Line.StartsWith("PATCH", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("delete-background", true)]
    [InlineData("delete-foreground", true)]
    [InlineData("delete-404", false)]
    public async Task Deleting_tells_whether_there_was_such_an_object(string recorded, bool existed)
    {
        var server = ApiBench.SmallServer().On("DELETE " + Path, () => RecordedExchange.Read(RecordedExchange.Current, recorded).ToResponse());
        using var cluster = ApiBench.Open(server);

        (await cluster.DeleteAsync(Reference, ApiBench.Cancellation)).ShouldBe(existed);

        server.Requests[^1].Line.ShouldBe($"DELETE {Path}?propagationPolicy=Background");
    }

    [Fact]
    public async Task An_object_is_got_or_is_not_there()
    {
        var server = ApiBench.SmallServer().On("GET " + Path, Manifest)
            .On("GET /api/v1/namespaces/default/configmaps/none", """{"kind":"Status","reason":"NotFound","message":"no","code":404}""", HttpStatusCode.NotFound);
        using var cluster = ApiBench.Open(server);

        (await cluster.GetAsync(Reference with { Namespace = null }, ApiBench.Cancellation))!.Value.GetProperty("kind").GetString().ShouldBe("ConfigMap");
        (await cluster.GetAsync(Reference with { Name = "none" }, ApiBench.Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_kind_not_served_or_a_reference_that_does_not_fit_is_explained()
    {
        using var cluster = ApiBench.Open(ApiBench.SmallServer());
        var node = new ObjectReference(new GroupVersionKind("", "v1", "Node"), "default", "n");

        (await ApiBench.ErrorOf(() => cluster.GetAsync(new(new("apps", "v1", "Deployment"), "a", "b"), ApiBench.Cancellation)))
            .ShouldBe(new WorkflowError.NotFound("The cluster does not serve the kind Deployment in apps/v1."));
        (await ApiBench.ErrorOf(() => cluster.GetAsync(node, ApiBench.Cancellation))).Message.ShouldContain("cluster-scoped");
        (await ApiBench.ErrorOf(() => cluster.GetAsync(Reference with { Name = ".." }, ApiBench.Cancellation))).ShouldBeOfType<WorkflowError.Invalid>();
        (await ApiBench.ErrorOf(() => cluster.GetAsync(Reference with { Namespace = "a/b" }, ApiBench.Cancellation))).ShouldBeOfType<WorkflowError.Invalid>();
    }

    [Fact]
    public async Task Everything_a_manifest_lacks_is_said_at_once()
    {
        using var cluster = ApiBench.Open(ApiBench.SmallServer());

        var error = await ApiBench.ErrorOf(() => cluster.ApplyAsync(ApiBench.Json("""{"metadata":{}}"""), new ApplyOptions("m"), ApiBench.Cancellation));

        error.ShouldBeOfType<WorkflowError.Invalid>().Problems.Select(problem => problem.Field).ShouldBe(["apiVersion", "kind", "metadata.name"]);
    }

    [Theory]
    [InlineData("ssar-alice-yes", true, "RBAC: allowed by RoleBinding")]
    [InlineData("ssar-alice-no", false, "")]
    [InlineData("ssar-admin", true, "")]
    public async Task Rights_are_told_with_their_reason(string recorded, bool allowed, string reason)
    {
        const string Reviews = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
        var server = new StandInApiServer().On("POST " + Reviews, () => RecordedExchange.Read(RecordedExchange.Current, recorded).ToResponse());
        using var cluster = ApiBench.Open(server);

        var review = await cluster.ReviewAccessAsync(new AccessRequest("list", "", "pods/log", "default"), ApiBench.Cancellation);

        review.Allowed.ShouldBe(allowed);
        review.Reason.ShouldContain(reason);
        JsonElement.Parse(server.Requests[0].Body).GetProperty("spec").GetRawText()
            .ShouldBe("""{"resourceAttributes":{"verb":"list","group":"","resource":"pods","subresource":"log","namespace":"default"}}""");
    }
}
