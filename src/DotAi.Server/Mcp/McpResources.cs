using DotAi.Server.Resources;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace DotAi.Server.Mcp;

/// <summary>Offers the resource registry as <c>resources/list</c>, <c>resources/templates/list</c> and <c>resources/read</c>.</summary>
internal sealed class McpResources(ResourceRegistry registry, McpGuard guard)
{
    private readonly ResourceTemplate[] _templates = [.. registry.Collections.Select(ToProtocol)];

    public async ValueTask<ListResourcesResult> ListAsync(RequestContext<ListResourcesRequestParams> request, CancellationToken cancellationToken)
    {
        var cursor = request.Params?.Cursor;
        var (items, nextCursor) = await guard.RunAsync(
            request.JsonRpcRequest, (call, token) => registry.ListAsync(call.Caller, cursor, token), cancellationToken);
        return new ListResourcesResult
        {
            Resources = [.. items.Select(entry => ToProtocol(entry.Item, entry.MimeType))],
            NextCursor = nextCursor,
            TimeToLive = McpCaching.Items,
            CacheScope = CacheScope.Private,
        };
    }

    public ValueTask<ListResourceTemplatesResult> ListTemplatesAsync(
        RequestContext<ListResourceTemplatesRequestParams> request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ListResourceTemplatesResult
        {
            ResourceTemplates = [.. _templates],
            TimeToLive = McpCaching.Definitions,
            CacheScope = CacheScope.Public,
        });

    public async ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken)
    {
        var uri = request.Params!.Uri;
        var content = await guard.RunAsync(request.JsonRpcRequest, (call, token) => registry.ReadAsync(call.Caller, uri, token), cancellationToken);
        return new ReadResourceResult
        {
            Contents = [new TextResourceContents { Uri = uri, MimeType = content.MimeType, Text = content.Text }],
            TimeToLive = McpCaching.Items,
            CacheScope = CacheScope.Private,
        };
    }

    private static Resource ToProtocol(ResourceItem item, string mimeType) => new()
    {
        Uri = item.Uri,
        Name = item.Name,
        Title = item.Title,
        Description = item.Description,
        MimeType = mimeType,
    };

    private static ResourceTemplate ToProtocol(ResourceCollection collection) => new()
    {
        UriTemplate = collection.UriTemplate,
        Name = collection.Name,
        Title = collection.Title,
        Description = collection.Description,
        MimeType = collection.MimeType,
    };
}
