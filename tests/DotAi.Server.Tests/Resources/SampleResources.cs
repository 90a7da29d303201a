using System.Globalization;
using DotAi.Server.Resources;
using DotAi.Workflows;

namespace DotAi.Server.Tests.Resources;

/// <summary>Collections of numbered items.</summary>
internal static class SampleResources
{
    public static ResourceCollection Numbers(string name, int count) => new()
    {
        Name = name,
        Title = "Numbers of " + name,
        Description = "Counts",
        UriTemplate = $"test://{name}/{{id}}",
        MimeType = "text/plain",
        List = (request, _) => Task.FromResult(Page(name, count, request)),
        Read = (request, _) => Task.FromResult(Read(count, request)),
    };

    private static Result<ResourcePage> Page(string name, int count, ResourceListRequest request)
    {
        var start = 0;
        if (request.Cursor is { } cursor && !int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out start))
        {
            return WorkflowError.Invalid.Field("cursor", "cursor is not of this list.");
        }

        var items = Enumerable.Range(start, Math.Max(0, Math.Min(request.Limit, count - start))).Select(i => new ResourceItem($"test://{name}/{i}", $"{name}-{i}")).ToArray();
        var next = start + items.Length;
        return new ResourcePage(items, next < count ? next.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static Result<ResourceText> Read(int count, ResourceReadRequest request) =>
        int.TryParse(request.Variables["id"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id < count
            ? new ResourceText("text/plain", $"number {id} for {request.Caller.Name}")
            : new WorkflowError.NotFound("There is no such number.");
}
