using System.Text;
using System.Text.Json.Nodes;
using DotAi.Testing;

namespace DotAi.Server.Tests.Features.Capabilities;

/// <summary>Whatever is wrong with a snapshot folder, a scan ends, stores what is good and names what is not.</summary>
public sealed class BadClusterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a: [1")]
    [InlineData("apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: a}")]
    [InlineData("just text")]
    public async Task A_definition_that_cannot_be_read_is_named(string text)
    {
        var report = await ScanAsync(("bad.yaml", text));

        report["errors"]!.AsArray().ShouldHaveSingleItem()!.Text("resource").ShouldBe("bad.yaml");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{openAPIV3Schema: {}}")]
    [InlineData("{openAPIV3Schema: {type: object}}")]
    public async Task An_empty_schema_is_a_capability_all_the_same(string schema)
    {
        var report = await ScanAsync(("empty.yaml", Definition("empties", schema)));

        (report.Number("succeeded") + report.Number("failed")).ShouldBe(2);
        report["errors"]!.AsArray().Count.ShouldBe(report.Number("failed"));
    }

    [Fact]
    public async Task Two_definitions_of_one_name_are_one_capability_and_the_second_is_named()
    {
        var report = await ScanAsync(("first.yaml", Definition("twins")), ("second.yaml", Definition("twins")));

        (report.Number("total"), report.Number("succeeded")).ShouldBe((2, 2));
        report["errors"]!.AsArray().ShouldHaveSingleItem()!["message"]!.GetValue<string>().ShouldContain("twins.example.org");
    }

    [Fact]
    public async Task An_alias_bomb_is_named()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 12; level++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{level}: &a{level} [{string.Join(',', Enumerable.Repeat($"*a{level - 1}", 9))}]\n");
        }

        var report = await ScanAsync(("bomb.yaml", bomb.ToString()));

        report["errors"]!.AsArray().ShouldHaveSingleItem()!.Text("resource").ShouldBe("bomb.yaml");
    }

    [Fact]
    public async Task Aliases_and_merge_keys_of_an_honest_size_are_followed()
    {
        var report = await ScanAsync((
            "merged.yaml",
            Definition("mergers", "{openAPIV3Schema: {type: object, properties: {spec: &spec {type: object}, status: {<<: *spec, description: A copy}}}}")));

        (report.Number("succeeded"), report["errors"]!.AsArray().Count).ShouldBe((2, 0));
    }

    private static string Definition(string plural, string schema = "{openAPIV3Schema: {type: object}}") => $$"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: {{plural}}.example.org}
        spec:
          group: example.org
          scope: Namespaced
          names: {plural: {{plural}}, kind: {{char.ToUpperInvariant(plural[0])}}{{plural[1..^1]}}}
          versions:
            - name: v1
              served: true
              storage: true
              schema: {{schema}}
        """;

    /// <summary>Scans the files and a good definition; the scan must complete and the good one be stored.</summary>
    private async Task<JsonObject> ScanAsync(params (string Name, string Text)[] files)
    {
        _folder.Write("cluster/good.yaml", Definition("goods"));
        foreach (var (name, text) in files)
        {
            _folder.Write("cluster/" + name, text);
        }

        await using var server = await RunningServer.StartAsync([$"--Cluster:Snapshot={_folder["cluster"]}"]);
        var report = await server.ScanAsync();
        report.Text("status").ShouldBe("completed");
        (await server.ReadPagesAsync("", 10)).Names().ShouldContain("goods.example.org");
        return report;
    }
}
