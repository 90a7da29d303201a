using DotAi.Kubernetes.ApiServer.Reading;
using DotAi.Kubernetes.Discovery;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer;

/// <summary>Finds the path of an object through discovery; a kind not known yet makes it look again.</summary>
internal sealed class ObjectLocator(ServedStateReader states, string defaultNamespace)
{
    /// <exception cref="WorkflowException">The server does not serve the kind, or the reference does not fit its scope.</exception>
    public async Task<ObjectPlace> FindAsync(ObjectReference reference, CancellationToken cancellationToken)
    {
        var (kind, @namespace, name) = reference;
        var row = Find(await states.CurrentAsync(cancellationToken), kind)
            ?? Find(await states.RefreshAsync(cancellationToken), kind)
            ?? throw new WorkflowException(new WorkflowError.NotFound($"The cluster does not serve the kind {kind.Kind} in {kind.ApiVersion}."));
        if (!row.Namespaced && @namespace is not null)
        {
            throw new WorkflowException(WorkflowError.Invalid.Field("metadata.namespace", $"{kind.Kind} is cluster-scoped; leave the namespace '{@namespace}' out."));
        }

        var effective = row.Namespaced ? @namespace ?? defaultNamespace : null;
        return new ObjectPlace(
            ResourcePath.OfObject(row.Group, row.Version, row.Plural, effective, name),
            row.Group.Length == 0 ? row.Plural : $"{row.Plural}.{row.Group}",
            effective,
            name);
    }

    private static ApiResource? Find(ServedState state, GroupVersionKind kind) =>
        state.Rows[(kind.Group, kind.Version, kind.Kind)].OrderByDescending(row => row.Verbs.Count).FirstOrDefault();
}
