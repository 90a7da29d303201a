using System.Text.Json.Nodes;
using DotAi.Testing;

namespace DotAi.Server.Tests.Features.Embeddings;

public sealed class EmbeddingStatusTests
{
    [Fact]
    public async Task Without_a_model_the_status_says_that_words_alone_are_searched_and_what_to_do()
    {
        using var empty = new TemporaryFolder();
        await using var server = await RunningServer.StartAsync([$"--Embeddings:ModelPath={empty["nothing"]}"]);

        var status = await StatusAsync(server);

        var embedding = Section(status);
        embedding["available"]!.GetValue<bool>().ShouldBeFalse();
        (embedding["provider"]!.GetValue<string>(), embedding["dimensions"]!.GetValue<int>()).ShouldBe(("local", 512));
        embedding["reason"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
        status.ToJsonString().ShouldContain("Search works with words only, not by meaning");
    }

    [Fact]
    public async Task With_the_model_beside_the_program_texts_are_encoded()
    {
        Assert.SkipUnless(File.Exists(Path.Combine(AppContext.BaseDirectory, "model", "model.json")), "The model was not restored; building with npm restores it.");
        await using var server = await RunningServer.StartAsync();

        var embedding = Section(await StatusAsync(server));

        embedding["available"]!.GetValue<bool>().ShouldBeTrue();
        embedding.AsObject().ContainsKey("reason").ShouldBeTrue();
        embedding["reason"].ShouldBeNull();
    }

    [Theory]
    [InlineData("Embeddings:Threads", "257")]
    [InlineData("Embeddings:CachedQueries", "-1")]
    public async Task Settings_out_of_bounds_are_refused_at_start(string key, string value)
    {
        var failure = await Should.ThrowAsync<Exception>(() => RunningServer.StartAsync([$"--{key}={value}"]));

        failure.ToString().ShouldContain(key);
    }

    [Fact]
    public async Task The_glossary_coverage_of_the_cluster_can_be_asked_for()
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.GetAsync("/api/v1/capabilities/coverage");

        response.IsSuccessStatusCode.ShouldBeTrue();
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        body["kinds"]!.GetValue<int>().ShouldBeGreaterThan(0);
        body["share"]!.GetValue<double>().ShouldBeInRange(0.5, 1);
    }

    private static async Task<JsonNode> StatusAsync(RunningServer server)
    {
        using var response = await server.GetAsync("/api/v1/status");
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    private static JsonNode Section(JsonNode status) => status["embedding"] ?? status["system"]!["embedding"]!;
}
