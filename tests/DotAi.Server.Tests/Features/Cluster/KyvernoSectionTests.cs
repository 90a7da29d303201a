using System.Text.Json;
using DotAi.Kubernetes;
using DotAi.Server.Features.Cluster;
using DotAi.Testing;
using DotAi.Testing.Kubernetes;
using DotAi.Workflows;

namespace DotAi.Server.Tests.Features.Cluster;

public sealed class KyvernoSectionTests
{
    private static readonly ServedResource ClusterPolicy = StandInCluster.Resource("clusterpolicies.kyverno.io") with { Kind = "ClusterPolicy" };
    private readonly StandInCluster _cluster = new StandInCluster().Serve("deployments.apps");

    [Fact]
    public async Task Without_its_kinds_it_is_not_installed() =>
        (await ReadAsync()).ShouldBe("""{"installed":false,"webhookReady":false,"policyGenerationReady":false,"reason":"The cluster does not serve Kyverno\u0027s policy kinds."}""");

    [Theory]
    [InlineData("""{"metadata":{"labels":{"app.kubernetes.io/version":"v1.15.2"}},"status":{"readyReplicas":2}}""", "v1.15.2", true)]
    [InlineData("""{"spec":{"template":{"spec":{"containers":[{"image":"registry.test:5000/kyverno/kyverno:v1.14.0@sha256:00"}]}}},"status":{"readyReplicas":1}}""", "v1.14.0", true)]
    [InlineData("""{"spec":{"template":{"spec":{"containers":[{"image":"registry.test:5000/kyverno"}]}}},"status":{}}""", null, false)]
    [InlineData("""{"spec":[],"status":{"readyReplicas":"many"}}""", null, false)]
    public async Task Its_version_and_state_come_from_its_admission_controller(string deployment, string? version, bool ready)
    {
        _cluster.Serve(ClusterPolicy).Hold("deployments.apps", deployment);

        var status = JsonElement.Parse(await ReadAsync());

        status.GetProperty("installed").GetBoolean().ShouldBeTrue();
        (status.TryGetProperty("version", out var told) ? told.GetString() : null).ShouldBe(version);
        status.GetProperty("webhookReady").GetBoolean().ShouldBe(ready);
        status.GetProperty("policyGenerationReady").GetBoolean().ShouldBe(ready);
    }

    [Fact]
    public async Task What_may_not_be_read_is_said()
    {
        _cluster.Serve(ClusterPolicy).ListError = new WorkflowError.Forbidden("list", "deployments.apps", "no rights");

        (await ReadAsync()).ShouldContain("Whether its admission controller runs cannot be read: no rights");
    }

    [Fact]
    public async Task Kinds_without_a_controller_are_not_ready()
    {
        _cluster.Serve(ClusterPolicy);

        (await ReadAsync()).ShouldContain("no admission controller runs");
    }

    [Fact]
    public async Task A_cluster_that_is_away_leaves_the_section_readable()
    {
        _cluster.DiscoveryError = new WorkflowError.Unavailable("cluster", "gone");

        (await ReadAsync()).ShouldContain("The cluster cannot be read: gone");
    }

    [Fact]
    public async Task Native_admission_policies_are_found_by_what_is_served()
    {
        _cluster.Serve(StandInCluster.Resource("validatingadmissionpolicies.admissionregistration.k8s.io") with { Kind = "ValidatingAdmissionPolicy" });
        var section = new AdmissionPolicySection(new ClusterCatalogView(_cluster, new ManualTime()));
        var without = new AdmissionPolicySection(new ClusterCatalogView(new StandInCluster(), new ManualTime()));

        (await section.ReadAsync(TestContext.Current.CancellationToken)).Value!.ToJsonString().ShouldBe("""{"validating":"v1","policyGenerationReady":true}""");
        (await without.ReadAsync(TestContext.Current.CancellationToken)).Value!.ToJsonString().ShouldContain("needs Kubernetes 1.30 or newer");
    }

    private async Task<string> ReadAsync()
    {
        var time = new ManualTime();
        var section = new KyvernoSection(_cluster, new ClusterCatalogView(_cluster, time), time);
        return (await section.ReadAsync(TestContext.Current.CancellationToken)).Value!.ToJsonString();
    }
}
