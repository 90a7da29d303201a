using System.Buffers.Text;
using System.Globalization;
using System.Text;
using DotAi.Workflows;

namespace DotAi.Server.Resources;

/// <summary>All collections as one list in pages, and as one space of URIs.</summary>
internal sealed class ResourceRegistry
{
    private const int PageSize = 100;
    private const int LongestCursor = 1024;

    private readonly (ResourceCollection Collection, UriTemplate Template)[] _collections;

    public ResourceRegistry(IEnumerable<ResourceCollection> collections)
    {
        Collections = [.. collections.OrderBy(collection => collection.Name, StringComparer.Ordinal)];
        _collections = [.. Collections.Select(collection => (collection, new UriTemplate(collection.UriTemplate)))];
    }

    public IReadOnlyList<ResourceCollection> Collections { get; }

    /// <summary>One page over all collections in turn; a page never mixes two, so it may be short.</summary>
    public async Task<Result<(IReadOnlyList<(ResourceItem Item, string MimeType)> Items, string? NextCursor)>> ListAsync(
        Caller caller, string? cursor, CancellationToken cancellationToken)
    {
        if (Position(cursor) is not var (index, inner)) return UnknownCursor();

        for (; index < Collections.Count; index++, inner = null)
        {
            var collection = Collections[index];
            var result = await collection.List(new ResourceListRequest(caller, inner, PageSize), cancellationToken);
            if (!result.Succeeded) return result.Error;

            var page = result.Value;
            var next = page.NextCursor is { } rest ? Cursor(index, rest) : index + 1 < Collections.Count ? Cursor(index + 1, "") : null;
            if (page.Items.Count > 0 || page.NextCursor is not null || next is null) return ([.. page.Items.Select(item => (item, collection.MimeType))], next);
        }

        return ([], null);
    }

    /// <summary>The content, or NotFound when no collection has the URI.</summary>
    public async Task<Result<ResourceText>> ReadAsync(Caller caller, string uri, CancellationToken cancellationToken)
    {
        foreach (var (collection, template) in _collections)
        {
            if (template.Match(uri) is { } variables) return await collection.Read(new ResourceReadRequest(caller, uri, variables), cancellationToken);
        }

        return new WorkflowError.NotFound("There is no resource of this URI; resources/list and resources/templates/list show what there is.");
    }

    private (int Index, string? Inner)? Position(string? cursor)
    {
        if (cursor is null) return (0, null);
        if (cursor.Length > LongestCursor || !Base64Url.IsValid(cursor)) return null;

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('|', 2);
        return parts is [var index, var inner] && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < Collections.Count
            ? (number, inner.Length == 0 ? null : inner)
            : null;
    }

    private static string Cursor(int index, string inner) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{index}|{inner}")));

    private static WorkflowError.Invalid UnknownCursor() => WorkflowError.Invalid.Field("cursor", "cursor must be the nextCursor of an earlier answer.");
}
