using System.Text.Json;
using DotAi.Capabilities;
using DotAi.Server.Resources;
using DotAi.Workflows;

namespace DotAi.Server.Features.Guides;

/// <summary>Stored capabilities as MCP resources <c>dot-ai://capabilities/{name}</c>.</summary>
internal sealed class CapabilityResources(CapabilityQueries queries)
{
    private const string Prefix = "dot-ai://capabilities/";
    private const string MimeType = "application/json";

    public ResourceCollection Define() => new()
    {
        Name = "capabilities",
        Title = "Capabilities",
        Description = "What one resource of the cluster can do, by resource name (plural.group) or id.",
        UriTemplate = Prefix + "{name}",
        MimeType = MimeType,
        List = ListAsync,
        Read = ReadAsync,
    };

    private async Task<Result<ResourcePage>> ListAsync(ResourceListRequest request, CancellationToken cancellationToken)
    {
        var page = await queries.PageAsync(new CapabilityQuery(Text: null, request.Limit, request.Cursor), cancellationToken);
        return page.Map(found => new ResourcePage([.. found.Items.Select(match => Item(match.Capability))], found.NextCursor));
    }

    private async Task<Result<ResourceText>> ReadAsync(ResourceReadRequest request, CancellationToken cancellationToken)
    {
        var found = await queries.GetAsync(request.Variables["name"], cancellationToken);
        return found.Map(capability => new ResourceText(MimeType, JsonSerializer.Serialize(capability, CapabilityJson.Default.Capability)));
    }

    private static ResourceItem Item(Capability capability) =>
        new(Prefix + capability.ResourceName, capability.ResourceName, capability.Kind, capability.Description);
}
