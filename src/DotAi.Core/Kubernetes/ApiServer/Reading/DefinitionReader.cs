using System.Collections.Immutable;
using System.Text.Json;
using DotAi.Kubernetes.ApiServer.Http;
using DotAi.Kubernetes.CustomResources;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer.Reading;

/// <summary>
/// Keeps the custom resource definitions without their schemas. After the first reading only names and versions are listed, and
/// what changed is fetched: a definition may be a megabyte, its metadata is a thousandth of that.
/// </summary>
internal sealed class DefinitionReader(ApiServerClient client, ListReader lists, ApiServerOptions options)
{
    public const string Resource = "customresourcedefinitions.apiextensions.k8s.io";
    public const string Path = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
    private const int FetchAtMost = 100;

    private ImmutableDictionary<string, KnownDefinition> _known = ImmutableDictionary<string, KnownDefinition>.Empty;

    /// <summary>All definitions, by name.</summary>
    /// <exception cref="WorkflowException">They may not be read, or the server does not answer.</exception>
    public async Task<IReadOnlyDictionary<string, KnownDefinition>> ReadAsync(CancellationToken cancellationToken)
    {
        _known = _known.IsEmpty ? await ReadAllAsync(cancellationToken) : await RefreshAsync(_known, cancellationToken);
        return _known;
    }

    /// <summary>The schema of a version of a definition, as the server has it now.</summary>
    public async Task<ReadOnlyMemory<byte>> ReadSchemaAsync(string name, string version, CancellationToken cancellationToken)
    {
        var path = $"{Path}/{Uri.EscapeDataString(name)}";
        var response = await client.SendAsync(ApiRequest.Get(path, Resource) with { Retry = RetryMode.Patient }, cancellationToken);
        try
        {
            var definition = CustomResourceDefinitions.Read(response.Body.Span);
            return definition.Versions.FirstOrDefault(each => each.Name == version) is { } found
                ? StructuralSchemaText.Of(definition, found.Schema is { } place ? response.Body.Slice(place.Offset, place.Length) : default)
                : throw new WorkflowException(new WorkflowError.NotFound($"The definition {name} no longer has the version {version}."));
        }
        catch (JsonException exception)
        {
            throw new WorkflowException(new WorkflowError.Unavailable("cluster", $"The definition {name} cannot be read: {exception.Message}"), exception);
        }
    }

    private async Task<ImmutableDictionary<string, KnownDefinition>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var all = ImmutableDictionary.CreateBuilder<string, KnownDefinition>(StringComparer.Ordinal);
        var request = new ListRequest(options.DefinitionPageSize) { Retry = RetryMode.Patient };
        await foreach (var item in lists.ReadAsync(Path, Resource, request, cancellationToken))
        {
            all[item.Name] = Understand(item);
        }

        return all.ToImmutable();
    }

    private async Task<ImmutableDictionary<string, KnownDefinition>> RefreshAsync(
        ImmutableDictionary<string, KnownDefinition> known, CancellationToken cancellationToken)
    {
        var kept = ImmutableDictionary.CreateBuilder<string, KnownDefinition>(StringComparer.Ordinal);
        var changed = new List<string>();
        var request = new ListRequest(options.PageSize) { Accept = ApiMedia.MetadataList, Retry = RetryMode.Patient };
        await foreach (var item in lists.ReadAsync(Path, Resource, request, cancellationToken))
        {
            if (known.GetValueOrDefault(item.Name) is { } same && same.Uid == item.Uid && same.ResourceVersion == item.ResourceVersion)
            {
                kept[item.Name] = same;
            }
            else
            {
                changed.Add(item.Name);
            }
        }

        if (changed.Count > FetchAtMost)
        {
            return await ReadAllAsync(cancellationToken);
        }

        var fetched = await Task.WhenAll(changed.Select(name => FetchAsync(name, cancellationToken)));
        kept.AddRange(fetched.OfType<KeyValuePair<string, KnownDefinition>>());
        return kept.ToImmutable();
    }

    /// <summary>Null when it has gone in the meantime.</summary>
    private async Task<KeyValuePair<string, KnownDefinition>?> FetchAsync(string name, CancellationToken cancellationToken)
    {
        var request = ApiRequest.Get($"{Path}/{Uri.EscapeDataString(name)}", Resource) with { Retry = RetryMode.Patient };
        var response = await client.TrySendAsync(request, cancellationToken);
        if (response.Status is System.Net.HttpStatusCode.NotFound)
        {
            return null;
        }

        var body = response.Succeeded ? response.Body : throw client.Refused(request, response);
        var metadata = JsonSerializer.Deserialize(body.Span, ListJson.Default.ListedObject)?.Metadata;
        return new(name, Understand(new ListedItem(name, metadata?.Uid ?? "", metadata?.ResourceVersion ?? "", body)));
    }

    private static KnownDefinition Understand(ListedItem item)
    {
        try
        {
            var established = JsonSerializer.Deserialize(item.Json.Span, DefinitionStatusJson.Default.DefinitionStatus)?.Established ?? false;
            return new(item.Uid, item.ResourceVersion, CustomResourceDefinitions.Read(item.Json.Span), established, Problem: null);
        }
        catch (JsonException exception)
        {
            return new(item.Uid, item.ResourceVersion, Definition: null, Established: false, exception.Message);
        }
    }
}
