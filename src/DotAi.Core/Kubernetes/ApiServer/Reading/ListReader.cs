using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using DotAi.Kubernetes.ApiServer.Http;
using DotAi.Workflows;

namespace DotAi.Kubernetes.ApiServer.Reading;

/// <summary>
/// Reads lists page by page. A list that takes so long that the server forgets its beginning (410) is continued from the token
/// the server then gives, or else begun again; no object comes twice.
/// </summary>
internal sealed class ListReader(ApiServerClient client)
{
    private const int MaxRestarts = 3;

    /// <param name="path">Path of the collection.</param>
    /// <param name="resource"><c>plural.group</c>, for messages.</param>
    /// <param name="options">What to ask for.</param>
    public async IAsyncEnumerable<ListedItem> ReadAsync(
        string path, string resource, ListRequest options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (position, restarts) = ((string?)null, 0);
        do
        {
            var response = await client.TrySendAsync(Request(path, resource, options, position), cancellationToken);
            if (response.Status is HttpStatusCode.Gone && restarts++ < MaxRestarts)
            {
                position = response.ReadStatus()?.Metadata?.Continue;
                continue;
            }

            var body = response.Succeeded ? response.Body : throw client.Refused(Request(path, resource, options, position), response);
            var page = Parse(body, resource);
            foreach (var item in page.Items ?? [])
            {
                if (Item(body.Slice(item.Offset, item.Length), resource) is var read && (read.Uid.Length == 0 || seen.Add(read.Uid)))
                {
                    yield return read;
                }
            }

            position = page.Metadata?.Continue;
            if (string.IsNullOrEmpty(position))
            {
                yield break;
            }
        }
        while (true);
    }

    /// <summary>Where the resource stands now, to watch from.</summary>
    public async Task<string> ReadVersionAsync(string path, string resource, string? labelSelector, CancellationToken cancellationToken)
    {
        var options = new ListRequest(PageSize: 1, labelSelector) { Accept = ApiMedia.MetadataList };
        var response = await client.SendAsync(Request(path, resource, options, position: null), cancellationToken);
        return Parse(response.Body, resource).Metadata?.ResourceVersion ?? "";
    }

    private static ApiRequest Request(string path, string resource, ListRequest options, string? position) =>
        ApiRequest.Get(
            path + ResourcePath.Query(
                ("limit", options.PageSize.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("labelSelector", options.LabelSelector),
                ("continue", string.IsNullOrEmpty(position) ? null : position)),
            resource,
            "list") with
        { Accept = options.Accept, Retry = options.Retry };

    private static ListPage Parse(ReadOnlyMemory<byte> body, string resource)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, ListJson.Default.ListPage) ?? throw Malformed(resource, "it is null", null);
        }
        catch (JsonException exception)
        {
            throw Malformed(resource, exception.Message, exception);
        }
    }

    private static ListedItem Item(ReadOnlyMemory<byte> json, string resource)
    {
        try
        {
            var metadata = JsonSerializer.Deserialize(json.Span, ListJson.Default.ListedObject)?.Metadata;
            return new ListedItem(metadata?.Name ?? "", metadata?.Uid ?? "", metadata?.ResourceVersion ?? "", json);
        }
        catch (JsonException exception)
        {
            throw Malformed(resource, exception.Message, exception);
        }
    }

    private static WorkflowException Malformed(string resource, string reason, Exception? inner) =>
        new(new WorkflowError.Unavailable("cluster", $"The API server's list of {resource} cannot be read: {reason}"), inner);
}
