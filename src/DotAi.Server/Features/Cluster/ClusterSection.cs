using System.Text.Json;
using DotAi.Kubernetes;
using DotAi.Server.Status;
using DotAi.Workflows;

namespace DotAi.Server.Features.Cluster;

/// <summary>The section <c>kubernetes</c> of the status.</summary>
internal sealed class ClusterSection(ICluster cluster, ClusterRights rights) : IStatusSection
{
    public string Name => "kubernetes";

    public async ValueTask<StatusPart> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Part(await cluster.GetVersionAsync(cancellationToken), await rights.ReadAsync(cancellationToken), error: null);
        }
        catch (WorkflowException exception)
        {
            return Part(version: null, access: null, exception.Message) with
            {
                Degraded = [new Degradation(Name, $"The cluster cannot be read; answers come from what was scanned before: {exception.Message}")],
            };
        }
    }

    private StatusPart Part(string? version, ClusterAccess? access, string? error)
    {
        var identity = cluster.Identity;
        var status = new ClusterStatus(
            error is null, JsonNamingPolicy.CamelCase.ConvertName(identity.Kind.ToString()), identity.Source,
            new ClusterStatus.Info(identity.Endpoint, version, identity.Context), identity.AllowsWrites, error)
        {
            Access = access,
        };
        return new StatusPart(JsonSerializer.SerializeToNode(status, ClusterContext.Default.ClusterStatus))
        {
            Summary = new Dictionary<string, string> { ["kubernetesAccess"] = error is null ? "connected" : "disconnected" },
            Capabilities = error is null ? ["kubernetes-integration"] : [],
        };
    }
}
