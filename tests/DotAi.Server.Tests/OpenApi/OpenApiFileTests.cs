using DotAi.Testing;

namespace DotAi.Server.Tests.OpenApi;

public sealed class OpenApiFileTests
{
    [Fact]
    public async Task The_committed_description_is_the_generated_one()
    {
        using var folder = new TemporaryFolder();
        var text = await WriteAsync(folder, "a.yaml");

        File.ReadAllText(Path.Combine(RepositoryFolder.Path, "openapi.yaml")).ShouldBe(text, "openapi.yaml is stale: run .ci/openapi --write");
    }

    [Fact]
    public async Task Writing_it_is_repeatable_and_touches_no_data()
    {
        using var folder = new TemporaryFolder();

        (await WriteAsync(folder, "b.yaml")).ShouldBe(await WriteAsync(folder, "a.yaml"));
        Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).ShouldBe(["a.yaml", "b.yaml"], ignoreOrder: true);
    }

    [Fact]
    public async Task Every_operation_has_a_tag_an_id_and_a_summary()
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.GetAsync("/swagger/v1/swagger.json");
        var paths = (await response.JsonAsync())["paths"]!.AsObject();

        var operations = paths.SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!.AsObject()).ToList();
        operations.ShouldNotBeEmpty();
        operations.ShouldAllBe(operation => operation.ContainsKey("operationId") && operation.ContainsKey("summary"));
        operations.SelectMany(operation => operation["tags"]!.AsArray()).ShouldAllBe(tag => !tag!.ToString().Contains("Version=", StringComparison.Ordinal));
        operations.Select(operation => operation["operationId"]!.ToString()).ShouldBeUnique();
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_one_message()
    {
        var errors = new StringWriter();

        (await Program.RunAsync(["--openapi=/no/such/folder/x.yaml"], TextWriter.Null, errors)).ShouldBe(2);
        errors.ToString().ShouldContain("/no/such/folder/x.yaml");
    }

    [Theory]
    [InlineData("/swagger/index.html", "text/html")]
    [InlineData("/swagger/swagger-ui-bundle.js", "text/javascript")]
    [InlineData("/swagger/swagger-ui.css", "text/css")]
    [InlineData("/swagger/v1/swagger.yaml", "text/yaml")]
    public async Task The_browser_page_comes_from_the_server_itself(string path, string type)
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.GetAsync(path);

        response.IsSuccessStatusCode.ShouldBeTrue();
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
    }

    private static async Task<string> WriteAsync(TemporaryFolder folder, string name)
    {
        (await Program.RunAsync([$"--openapi={folder[name]}", $"--Store:Path={folder["data/x.db"]}"], TextWriter.Null, TextWriter.Null)).ShouldBe(0);
        return await File.ReadAllTextAsync(folder[name], TestContext.Current.CancellationToken);
    }
}
