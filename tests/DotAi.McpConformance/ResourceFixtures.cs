using System.Text.Json;
using DotAi.Server.Resources;
using DotAi.Workflows;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace DotAi.McpConformance;

/// <summary>Resources of the suite: fixed ones, and a template that goes through the product's own registry.</summary>
internal static class ResourceFixtures
{
    public static IEnumerable<McpServerResource> Fixed =>
    [
        new FixtureResource("static-text", "Text", Text("test://static-text", "This is the content of the static text resource.")),
        new FixtureResource("static-binary", "An image", FixtureMedia.Blob("test://static-binary")),
        new FixtureResource("watched-resource", "Text one may subscribe to", Text("test://watched-resource", "Nothing has changed.")),
    ];

    public static ResourceCollection Template { get; } = new()
    {
        Name = "template-data",
        Title = "Data by id",
        Description = "Answers with the id it was asked for",
        UriTemplate = "test://template/{id}/data",
        MimeType = "application/json",
        List = (_, _) => Task.FromResult<Result<ResourcePage>>(new ResourcePage([])),
        Read = (request, _) => Task.FromResult<Result<ResourceText>>(new ResourceText("application/json", Data(request.Variables["id"]))),
    };

    private static TextResourceContents Text(string uri, string text) => new() { Uri = uri, MimeType = "text/plain", Text = text };

    private static string Data(string id) => JsonSerializer.Serialize(new { id, templateTest = true, data = $"Data for ID: {id}" });
}
