using System.Text.Json;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer;

/// <summary>What a manifest says about which object it is.</summary>
internal static class ObjectIdentity
{
    /// <exception cref="WorkflowException">Something is missing; all problems at once.</exception>
    public static ObjectReference Of(JsonElement manifest)
    {
        var metadata = manifest.ValueKind is JsonValueKind.Object && manifest.TryGetProperty("metadata", out var found) ? found : default;
        var (apiVersion, kind, name) = (Text(manifest, "apiVersion"), Text(manifest, "kind"), Text(metadata, "name"));
        List<FieldProblem> problems =
        [
            .. Missing("apiVersion", apiVersion, "write the group and version, for example apps/v1"),
            .. Missing("kind", kind, "write the kind, for example Deployment"),
            .. Missing("metadata.name", name, "server-side apply needs a name; generateName cannot be applied"),
        ];
        return problems.Count == 0
            ? new ObjectReference(GroupVersionKind.From(apiVersion!, kind!), Text(metadata, "namespace"), name!)
            : throw new WorkflowException(new WorkflowError.Invalid(problems));
    }

    private static IEnumerable<FieldProblem> Missing(string field, string? value, string advice) =>
        value is null ? [new FieldProblem(field, $"{field} is missing; {advice}.")] : [];

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
