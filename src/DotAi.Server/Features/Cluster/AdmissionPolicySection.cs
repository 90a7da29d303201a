using System.Text.Json;
using DotAi.Kubernetes;
using DotAi.Server.Status;
using DotAi.Workflows;

namespace DotAi.Server.Features.Cluster;

/// <summary>The section <c>admissionPolicies</c> of the status: which of Kubernetes' own admission policies the cluster serves.</summary>
internal sealed class AdmissionPolicySection(ClusterCatalogView catalog) : IStatusSection
{
    public string Name => "admissionPolicies";

    public async ValueTask<StatusPart> ReadAsync(CancellationToken cancellationToken) =>
        new(JsonSerializer.SerializeToNode(await StatusAsync(cancellationToken), ClusterContext.Default.AdmissionPolicyStatus));

    private async Task<AdmissionPolicyStatus> StatusAsync(CancellationToken cancellationToken)
    {
        try
        {
            var served = await catalog.ReadAsync(cancellationToken);
            var (validating, mutating) = (Version(served, "ValidatingAdmissionPolicy"), Version(served, "MutatingAdmissionPolicy"));
            return validating is null
                ? new(validating, mutating, PolicyGenerationReady: false, "The cluster does not serve ValidatingAdmissionPolicy; it needs Kubernetes 1.30 or newer.")
                : new(validating, mutating, PolicyGenerationReady: true, Reason: null);
        }
        catch (WorkflowException exception)
        {
            return new(Validating: null, Mutating: null, PolicyGenerationReady: false, $"The cluster cannot be read: {exception.Message}");
        }
    }

    private static string? Version(ClusterCatalog served, string kind) =>
        served.Resources.FirstOrDefault(resource => resource.Group == "admissionregistration.k8s.io" && resource.Kind == kind)?.Version;
}
