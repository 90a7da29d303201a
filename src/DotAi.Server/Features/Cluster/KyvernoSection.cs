using System.Text.Json;
using DotAi.Kubernetes;
using DotAi.Server.Status;
using DotAi.Workflows;

namespace DotAi.Server.Features.Cluster;

/// <summary>The section <c>kyverno</c> of the status: found by the kinds it serves, in whatever namespace it runs.</summary>
internal sealed class KyvernoSection : IStatusSection
{
    private static readonly ListOptions Controllers = new(LabelSelector: "app.kubernetes.io/part-of=kyverno,app.kubernetes.io/component=admission-controller");

    private readonly ICluster _cluster;
    private readonly ClusterCatalogView _catalog;
    private readonly RecentValue<KyvernoStatus> _status;

    public KyvernoSection(ICluster cluster, ClusterCatalogView catalog, TimeProvider time)
    {
        (_cluster, _catalog) = (cluster, catalog);
        _status = new(time, TimeSpan.FromSeconds(30), FindAsync);
    }

    public string Name => "kyverno";

    public async ValueTask<StatusPart> ReadAsync(CancellationToken cancellationToken)
    {
        var status = await TryReadAsync(cancellationToken);
        return new StatusPart(JsonSerializer.SerializeToNode(status, ClusterContext.Default.KyvernoStatus));
    }

    private async Task<KyvernoStatus> TryReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _status.GetAsync(cancellationToken);
        }
        catch (WorkflowException exception)
        {
            return new(Installed: false, Version: null, WebhookReady: false, PolicyGenerationReady: false, $"The cluster cannot be read: {exception.Message}");
        }
    }

    private async Task<KyvernoStatus> FindAsync(CancellationToken cancellationToken)
    {
        var catalog = await _catalog.ReadAsync(cancellationToken);
        if (!catalog.Resources.Any(resource => resource is { Group: "kyverno.io", Kind: "ClusterPolicy" } or { Group: "policies.kyverno.io", Kind: "ValidatingPolicy" }))
        {
            return new(Installed: false, Version: null, WebhookReady: false, PolicyGenerationReady: false, "The cluster does not serve Kyverno's policy kinds.");
        }

        return catalog.Resources.FirstOrDefault(resource => resource is { Group: "apps", Kind: "Deployment" }) is { } deployments
            ? await StateAsync(deployments, cancellationToken)
            : Unknown("The cluster does not tell its deployments.");
    }

    private async Task<KyvernoStatus> StateAsync(ServedResource deployments, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var deployment in _cluster.ListAsync(deployments, Controllers, cancellationToken))
            {
                return State(new KyvernoController(deployment));
            }

            return Unknown("Its policy kinds are served, but no admission controller runs (no deployment labelled app.kubernetes.io/part-of=kyverno).");
        }
        catch (WorkflowException exception) when (exception.Error is WorkflowError.Forbidden)
        {
            return Unknown($"Whether its admission controller runs cannot be read: {exception.Message}");
        }
    }

    private static KyvernoStatus State(KyvernoController controller) => controller.ReadyReplicas > 0
        ? new(Installed: true, controller.Version, WebhookReady: true, PolicyGenerationReady: true, Reason: null)
        : new(Installed: true, controller.Version, WebhookReady: false, PolicyGenerationReady: false, "The admission controller has no ready replica.");

    private static KyvernoStatus Unknown(string reason) => new(Installed: true, Version: null, WebhookReady: false, PolicyGenerationReady: false, reason);
}
