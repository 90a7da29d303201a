using System.Net;
using System.Text;
using System.Text.Json;
using DotAi.Kubernetes.ApiServer.Http;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer;

/// <summary>Applies and deletes. These are sent once: whether a write without answer took place, only the server knows.</summary>
internal sealed class ApiServerWrites(ApiServerClient client, ObjectLocator locator, bool allowed)
{
    public async Task<JsonElement> ApplyAsync(JsonElement manifest, ApplyOptions options, CancellationToken cancellationToken)
    {
        var place = await locator.FindAsync(ObjectIdentity.Of(manifest), cancellationToken);
        if (!allowed && !options.DryRun)
        {
            throw Refused("apply", place, $"Save the manifest to a file and run: {KubectlApply(place, options)}");
        }

        var query = ResourcePath.Query(
            ("fieldManager", options.FieldManager),
            ("fieldValidation", "Strict"),
            ("force", options.Force ? "true" : null),
            ("dryRun", options.DryRun ? "All" : null));
        var response = await client.SendAsync(
            new ApiRequest(HttpMethod.Patch, place.Path + query, "apply", place.Resource)
            {
                ContentType = ApiMedia.ApplyPatch,
                Body = Encoding.UTF8.GetBytes(manifest.GetRawText()),
                Retry = options.DryRun ? RetryMode.Standard : RetryMode.None,
            },
            cancellationToken);
        return ObjectJson.Parse(response.Body);
    }

    public async Task<bool> DeleteAsync(ObjectReference reference, CancellationToken cancellationToken)
    {
        var place = await locator.FindAsync(reference, cancellationToken);
        if (!allowed)
        {
            var scope = place.Namespace is null ? "" : $" --namespace={place.Namespace}";
            throw Refused("delete", place, $"To delete the object run: kubectl delete {place.Resource}/{place.Name}{scope} --cascade=background");
        }

        var request = new ApiRequest(HttpMethod.Delete, place.Path + ResourcePath.Query(("propagationPolicy", "Background")), "delete", place.Resource);
        var response = await client.TrySendAsync(request, cancellationToken);
        return response switch
        {
            { Succeeded: true } => true,
            { Status: HttpStatusCode.NotFound } when response.ReadStatus() is not null => false,
            _ => throw client.Refused(request, response),
        };
    }

    private static string KubectlApply(ObjectPlace place, ApplyOptions options) => string.Join(' ', new[]
    {
        $"kubectl apply --server-side --field-manager={options.FieldManager}",
        options.Force ? "--force-conflicts" : null,
        place.Namespace is null ? null : $"--namespace={place.Namespace}",
        "-f FILE",
    }.OfType<string>());

    private static WorkflowException Refused(string verb, ObjectPlace place, string advice) => new(new WorkflowError.Forbidden(
        verb, place.Resource, $"DotAi may not change this cluster: Cluster:AllowWrites is not set. {advice}"));
}
