using DotAi.Server.Resources;
using DotAi.Workflows;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace DotAi.Server.Mcp;

/// <summary>Offers the resource registry as <c>resources/list</c>, <c>resources/templates/list</c> and <c>resources/read</c>.</summary>
internal sealed class McpResources(ResourceRegistry registry)
{
    private readonly ResourceTemplate[] _templates = [.. registry.Collections.Select(ToProtocol)];

    public async ValueTask<ListResourcesResult> ListAsync(RequestContext<ListResourcesRequestParams> request, CancellationToken cancellationToken)
    {
        var page = await registry.ListAsync(McpCall.Of(request.JsonRpcRequest).Caller, request.Params?.Cursor, cancellationToken);
        if (!page.Succeeded) throw page.Error.ToProtocol();

        return new ListResourcesResult
        {
            Resources = [.. page.Value.Items.Select(entry => ToProtocol(entry.Item, entry.MimeType))],
            NextCursor = page.Value.NextCursor,
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
        var result = await registry.ReadAsync(McpCall.Of(request.JsonRpcRequest).Caller, uri, cancellationToken);
        if (!result.Succeeded) throw result.Error is WorkflowError.NotFound missing ? Missing(missing, request) : result.Error.ToProtocol();

        return new ReadResourceResult
        {
            Contents = [new TextResourceContents { Uri = uri, MimeType = result.Value.MimeType, Text = result.Value.Text }],
            TimeToLive = McpCaching.Items,
            CacheScope = CacheScope.Private,
        };
    }

    // SEP-2164 gave a missing resource the code of any other wrong parameter.
    private static McpProtocolException Missing(WorkflowError.NotFound missing, RequestContext<ReadResourceRequestParams> request) => new(
        missing.Message,
        request.JsonRpcRequest.Context?.ProtocolVersion == McpRevisions.July2026 ? McpErrorCode.InvalidParams : McpErrorCode.ResourceNotFound);

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
