using DotAi.Workflows;

namespace DotAi.Kubernetes.Snapshot;

/// <summary>Says why a snapshot does not do what only a live cluster can, and what to run instead.</summary>
internal static class SnapshotAnswers
{
    public static WorkflowException ApplyRefused(string folder, string resource, string? @namespace, ApplyOptions options)
    {
        var command = string.Join(' ', Parts(
            "kubectl apply --server-side",
            $"--field-manager={options.FieldManager}",
            options.DryRun ? "--dry-run=server" : null,
            options.Force ? "--force-conflicts" : null,
            @namespace is null ? null : $"--namespace={@namespace}",
            "-f FILE"));
        return Refused("apply", resource, $"{ReadOnly(folder)} Save the manifest to a file and run: {command}");
    }

    public static WorkflowException DeleteRefused(string folder, string resource, ObjectReference reference)
    {
        var command = string.Join(' ', Parts(
            $"kubectl delete {resource}/{reference.Name}",
            reference.Namespace is null ? null : $"--namespace={reference.Namespace}",
            "--cascade=background"));
        return Refused("delete", resource, $"{ReadOnly(folder)} To delete the object run: {command}");
    }

    public static AccessReview Review(string folder, AccessRequest request) => request.Verb is "get" or "list" or "watch"
        ? new(Allowed: true, "The files of the snapshot can be read.")
        : new(Allowed: false, ReadOnly(folder));

    private static string ReadOnly(string folder) => $"The cluster is a read-only snapshot of files in '{folder}'.";

    private static IEnumerable<string> Parts(params string?[] parts) => parts.OfType<string>();

    private static WorkflowException Refused(string verb, string resource, string message) => new(new WorkflowError.Forbidden(verb, resource, message));
}
