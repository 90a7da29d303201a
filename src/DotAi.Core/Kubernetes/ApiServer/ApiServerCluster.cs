using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using DotAi.Kubernetes.ApiServer.Http;
using DotAi.Kubernetes.ApiServer.Reading;
using DotAi.Kubernetes.ApiServer.Watching;
using Microsoft.Extensions.Logging;

namespace DotAi.Kubernetes.ApiServer;

/// <summary>A live cluster over the HTTP API of its API server.</summary>
public sealed partial class ApiServerCluster : ICluster, IDisposable
{
    private readonly ApiServerOptions _options;
    private readonly ApiServerClient _client;
    private readonly ListReader _lists;
    private readonly DefinitionReader _definitions;
    private readonly OpenApiReader _openApi;
    private readonly ServedStateReader _states;
    private readonly ObjectLocator _locator;
    private readonly ApiServerWrites _writes;
    private readonly ApiServerReviews _reviews;

    internal ApiServerCluster(ApiServerConnection connection, ApiServerOptions options, HttpMessageHandler? handler)
    {
        _options = options;
        _client = new ApiServerClient(connection, options, handler);
        _lists = new ListReader(_client);
        _definitions = new DefinitionReader(_client, _lists, options);
        _openApi = new OpenApiReader(_client);
        _states = new ServedStateReader(new DiscoveryReader(_client), _definitions, _openApi);
        _locator = new ObjectLocator(_states, connection.Namespace);
        _writes = new ApiServerWrites(_client, _locator, options.AllowWrites);
        _reviews = new ApiServerReviews(_client);
        Identity = new ClusterIdentity(
            ClusterKind.ApiServer, connection.Source, connection.Server.AbsoluteUri.TrimEnd('/'), connection.Context, options.AllowWrites);
    }

    public ClusterIdentity Identity { get; }

    /// <summary>Opens a connection; the server is asked when something is needed of it.</summary>
    public static ApiServerCluster Open(ApiServerConnection connection, ApiServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(options);
        if (connection.IsUnverified)
        {
            LogUnverified(options.Loggers.CreateLogger<ApiServerCluster>(), connection.Server, connection.Source);
        }

        return new ApiServerCluster(connection, options, handler: null);
    }

    public Task<string?> GetVersionAsync(CancellationToken cancellationToken) => _reviews.VersionAsync(cancellationToken);

    /// <summary>Who the server takes DotAi for; null when it is too old to tell.</summary>
    public Task<ApiServerUser?> WhoAmIAsync(CancellationToken cancellationToken) => _reviews.WhoAmIAsync(cancellationToken);

    public async Task<ClusterCatalog> DiscoverAsync(CancellationToken cancellationToken) => (await _states.RefreshAsync(cancellationToken)).Catalog;

    public async Task<SchemaSource?> FindSchemaAsync(GroupVersionKind kind, CancellationToken cancellationToken)
    {
        var state = await _states.CurrentAsync(cancellationToken);
        if (state.Definitions.GetValueOrDefault((kind.Group, kind.Kind))?.Definition is not { } definition)
        {
            return _openApi.Find(state.OpenApi, kind);
        }

        return definition.Versions.Any(version => version.Name == kind.Version && version.Served)
            ? new SchemaSource(
                SchemaForm.Structural,
                $"{definition.Hash}/{kind.Version}",
                token => _definitions.ReadSchemaAsync(definition.Name, kind.Version, token))
            : null;
    }

    public async IAsyncEnumerable<JsonElement> ListAsync(
        ServedResource resource, ListOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(options);
        var request = new ListRequest(_options.PageSize, options.LabelSelector);
        await foreach (var item in _lists.ReadAsync(PathOf(resource, options), resource.ResourceName, request, cancellationToken))
        {
            yield return ObjectJson.WithKind(item.Json, resource.GroupVersionKind);
        }
    }

    public async Task<JsonElement?> GetAsync(ObjectReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var place = await _locator.FindAsync(reference, cancellationToken);
        var request = ApiRequest.Get(place.Path, place.Resource);
        var response = await _client.TrySendAsync(request, cancellationToken);
        return response switch
        {
            { Succeeded: true } => ObjectJson.Parse(response.Body),
            { Status: HttpStatusCode.NotFound } when response.ReadStatus() is not null => null,
            _ => throw _client.Refused(request, response),
        };
    }

    public Task<JsonElement> ApplyAsync(JsonElement manifest, ApplyOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        return _writes.ApplyAsync(manifest, options, cancellationToken);
    }

    public Task<bool> DeleteAsync(ObjectReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return _writes.DeleteAsync(reference, cancellationToken);
    }

    public Task<AccessReview> ReviewAccessAsync(AccessRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _reviews.AccessAsync(request, cancellationToken);
    }

    public IAsyncEnumerable<WatchEvent> WatchAsync(ServedResource resource, ListOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(options);
        return new ResourceWatch(_client, _lists, _options.Time, PathOf(resource, options), resource.ResourceName, options.LabelSelector)
            .ReadAsync(cancellationToken);
    }

    public void Dispose()
    {
        _client.Dispose();
        _states.Dispose();
    }

    private static string PathOf(ServedResource resource, ListOptions options) =>
        ResourcePath.OfCollection(resource.Group, resource.Version, resource.Plural, options.Namespace);

    [LoggerMessage(LogLevel.Warning, "The certificate of {Server} is not verified, as {Source} asks (insecure-skip-tls-verify): anyone between could read and change what is sent")]
    private static partial void LogUnverified(ILogger logger, Uri server, string source);
}
