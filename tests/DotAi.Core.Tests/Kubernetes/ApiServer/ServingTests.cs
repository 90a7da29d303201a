using System.Net;
using System.Text;
using System.Text.Json;
using DotAi.Kubernetes;
using DotAi.Testing.Kubernetes;
using DotAi.Workflows;

namespace DotAi.Core.Tests.Kubernetes.ApiServer;

/// <summary>What a server serves, from recorded and written documents.</summary>
public sealed class ServingTests
{
    private const string Definitions = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";

    [Fact]
    public async Task Aggregated_discovery_gives_every_resource_once()
    {
        var server = Recorded(RecordedExchange.Current, "api-aggregated", "apis-aggregated");
        using var cluster = ApiBench.Open(server);

        var catalog = await cluster.DiscoverAsync(ApiBench.Cancellation);

        catalog.Resources.Select(resource => resource.ResourceName).ShouldBeUnique();
        catalog.Resources.ShouldContain(resource => resource.ResourceName == "configmaps" && resource.Version == "v1" && resource.Scope == ResourceScope.Namespaced);
        catalog.Resources.ShouldContain(resource => resource.ResourceName == "clusters.postgresql.cnpg.io" && resource.Subresources.Contains("status"));
        server.Requests.Count(request => request.Line.StartsWith("GET /api", StringComparison.Ordinal) && !request.Line.Contains("apiextensions")).ShouldBe(2);
    }

    [Fact]
    public async Task An_old_server_is_read_group_version_by_group_version()
    {
        var server = Recorded(RecordedExchange.Old, "api-aggregated", "apis-aggregated")
            .On("GET /api/v1", () => RecordedExchange.Read(RecordedExchange.Old, "api-v1").ToResponse())
            .On("GET /openapi/v3", () => RecordedExchange.Read(RecordedExchange.Old, "openapi-v3").ToResponse())
            .On("GET /openapi/v2", """{"swagger":"2.0","definitions":{"ConfigMap":{"type":"object","properties":{"data":{"$ref":"#/definitions/Data"}},"x-kubernetes-group-version-kind":[{"group":"","version":"v1","kind":"ConfigMap"}]},"Data":{"type":"object"}}}""");
        using var cluster = ApiBench.Open(server);

        var catalog = await cluster.DiscoverAsync(ApiBench.Cancellation);
        var schema = await cluster.FindSchemaAsync(new GroupVersionKind("", "v1", "ConfigMap"), ApiBench.Cancellation);

        catalog.Resources.ShouldContain(resource => resource.ResourceName == "configmaps");
        catalog.Resources.ShouldAllBe(resource => !resource.Plural.Contains('/'));
        server.Requests.ShouldContain(request => request.Line == "GET /apis/apps/v1");
        var text = Encoding.UTF8.GetString((await schema!.Json(ApiBench.Cancellation)).Span);
        JsonElement.Parse(text).GetProperty("components").GetProperty("schemas").GetProperty("ConfigMap").GetProperty("properties").GetRawText()
            .ShouldBe("""{"data":{"$ref":"#/components/schemas/Data"}}""");
    }

    [Fact]
    public async Task A_group_behind_a_server_that_is_down_hides_its_own_resources_only()
    {
        var aggregated = """
            {"kind":"APIGroupDiscoveryList","items":[{"metadata":{"name":"metrics.example.com"},"versions":[{"version":"v1","freshness":"Stale","resources":[]}]}]}
            """;
        var server = ApiBench.SmallServer();
        server.Intercept = request => request.Line == "GET /apis"
            ? StandInApiServer.Response(aggregated, contentType: "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList")
            : null;
        using var cluster = ApiBench.Open(server);

        var catalog = await cluster.DiscoverAsync(ApiBench.Cancellation);

        catalog.Resources.ShouldContain(resource => resource.ResourceName == "nodes");
        catalog.Problems.ShouldContain(problem => problem.Source == "/apis/metrics.example.com/v1" && problem.MayHideResources);
    }

    [Fact]
    public async Task Definitions_come_page_by_page_and_then_only_what_changed()
    {
        var server = ApiBench.SmallServer()
            .On($"GET {Definitions}?limit=2", Page("next", Definition("as", "1"), Definition("bs", "1")))
            .On($"GET {Definitions}?limit=2&continue=next", Page("", Definition("cs", "1")))
            .On($"GET {Definitions}/bs.example.com", Definition("bs", "2", column: "Age"));
        server.Intercept = request => request.Accept.Contains("PartialObjectMetadataList", StringComparison.Ordinal)
            ? StandInApiServer.Response(Page("", Definition("as", "1"), Definition("bs", "2")))
            : null;
        using var cluster = ApiBench.Open(server);

        var first = await cluster.DiscoverAsync(ApiBench.Cancellation);
        var second = await cluster.DiscoverAsync(ApiBench.Cancellation);

        Custom(first).ShouldBe(["as.example.com:", "bs.example.com:", "cs.example.com:"]);
        Custom(second).ShouldBe(["as.example.com:", "bs.example.com:Age"]);
        first.Resources.Single(resource => resource.Plural == "bs").DefinitionHash.ShouldNotBe(second.Resources.Single(resource => resource.Plural == "bs").DefinitionHash);
        server.Requests.Count(request => request.Line.StartsWith($"GET {Definitions}/", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"kind":"Status","code":410,"reason":"Expired","message":"old","metadata":{"continue":"here"}}""", "here")]
    [InlineData("""{"kind":"Status","code":410,"reason":"Expired","message":"old"}""", null)]
    public async Task A_list_that_expired_is_continued_or_begun_again_without_repeating_an_object(string status, string? position)
    {
        var server = ApiBench.SmallServer()
            .On("GET /api/v1/configmaps?limit=2", Page("next", Item("a"), Item("b")))
            .On("GET /api/v1/configmaps?limit=2&continue=next", status, HttpStatusCode.Gone)
            .On("GET /api/v1/configmaps?limit=2&continue=next", Page("", Item("c")))
            .On("GET /api/v1/configmaps?limit=2&continue=here", Page("", Item("c")));
        using var cluster = ApiBench.Open(server);

        var names = new List<string?>();
        await foreach (var item in cluster.ListAsync(ApiBench.ConfigMaps, new ListOptions(), ApiBench.Cancellation))
        {
            item.GetProperty("kind").GetString().ShouldBe("ConfigMap");
            names.Add(item.GetProperty("metadata").GetProperty("name").GetString());
        }

        names.ShouldBe(["a", "b", "c"]);
        server.Requests.Count(request => request.Line == "GET /api/v1/configmaps?limit=2").ShouldBe(position is null ? 2 : 1);
    }

    [Fact]
    public async Task Without_the_right_to_read_definitions_the_kinds_are_still_there_and_the_loss_is_named()
    {
        var server = Recorded(RecordedExchange.Current, "api-aggregated", "apis-aggregated")
            .On("GET /openapi/v3", () => RecordedExchange.Read(RecordedExchange.Current, "openapi-v3").ToResponse())
            .On("GET " + Definitions, () => RecordedExchange.Read(RecordedExchange.Current, "forbidden-403-cluster").ToResponse());
        using var cluster = ApiBench.Open(server);

        var catalog = await cluster.DiscoverAsync(ApiBench.Cancellation);

        catalog.Resources.Single(resource => resource.ResourceName == "clusters.postgresql.cnpg.io").IsCustom.ShouldBeTrue();
        var problem = catalog.Problems.ShouldHaveSingleItem();
        problem.MayHideResources.ShouldBeFalse();
        problem.Message.ShouldContain("cannot list resource \"customresourcedefinitions\"");
        problem.Message.ShouldContain("printer columns");
    }

    [Fact]
    public async Task The_schema_document_that_moved_is_followed_on_the_same_server_only()
    {
        var server = ApiBench.SmallServer()
            .On("GET /openapi/v3", """{"paths":{"api/v1":{"serverRelativeURL":"/openapi/v3/api/v1?hash=OLD"},"apis/apps/v1":{"serverRelativeURL":"/openapi/v3/apis/apps/v1?hash=X"}}}""")
            .On("GET /openapi/v3/api/v1?hash=OLD", "", HttpStatusCode.MovedPermanently, headers: ("Location", "/openapi/v3/api/v1?hash=NEW"))
            .On("GET /openapi/v3/api/v1?hash=NEW", """{"components":{}}""")
            .On("GET /openapi/v3/apis/apps/v1?hash=X", "", HttpStatusCode.MovedPermanently, headers: ("Location", "https://elsewhere.test/"));
        using var cluster = ApiBench.Open(server);

        var schema = await cluster.FindSchemaAsync(new GroupVersionKind("", "v1", "ConfigMap"), ApiBench.Cancellation);
        var stray = await cluster.FindSchemaAsync(new GroupVersionKind("apps", "v1", "Deployment"), ApiBench.Cancellation);

        schema!.Hash.ShouldBe("OLD");
        Encoding.UTF8.GetString((await schema.Json(ApiBench.Cancellation)).Span).ShouldBe("""{"components":{}}""");
        (await ApiBench.ErrorOf(() => stray!.Json(ApiBench.Cancellation))).ShouldBeOfType<WorkflowError.Unavailable>().Message.ShouldContain("redirects");
    }

    [Fact]
    public async Task The_version_is_told_and_what_is_no_api_server_is_recognised()
    {
        var server = new StandInApiServer().On("GET /version", () => RecordedExchange.Read(RecordedExchange.Current, "version").ToResponse());
        using var cluster = ApiBench.Open(server);
        using var other = ApiBench.Open(new StandInApiServer().On("GET /version", "<html>", contentType: "text/html"));

        (await cluster.GetVersionAsync(ApiBench.Cancellation))!.ShouldStartWith("v1.36");
        (await ApiBench.ErrorOf(() => other.GetVersionAsync(ApiBench.Cancellation))).Message.ShouldContain("is not a Kubernetes API server");
    }

    private static StandInApiServer Recorded(string version, string core, string groups) => new StandInApiServer()
        .On("GET /api", () => RecordedExchange.Read(version, core).ToResponse())
        .On("GET /apis", () => RecordedExchange.Read(version, groups).ToResponse());

    private static IEnumerable<string> Custom(ClusterCatalog catalog) => catalog.Resources.Where(resource => resource.IsCustom)
        .Select(resource => $"{resource.ResourceName}:{string.Join(',', resource.PrinterColumns.Select(column => column.Name))}");

    private static string Page(string position, params string[] items) =>
        $$$"""{"metadata":{"resourceVersion":"9","continue":"{{{position}}}"},"items":[{{{string.Join(',', items)}}}]}""";

    private static string Item(string name) => $$$"""{"metadata":{"name":"{{{name}}}","uid":"u-{{{name}}}","resourceVersion":"1"}}""";

    private static string Definition(string plural, string version, string? column = null)
    {
        var columns = column is null ? "" : $$"""{"name":"{{column}}","type":"date","jsonPath":".x"}""";
        return $$$"""
            {"metadata":{"name":"{{{plural}}}.example.com","uid":"u-{{{plural}}}","resourceVersion":"{{{version}}}"},
             "spec":{"group":"example.com","scope":"Cluster","names":{"plural":"{{{plural}}}","kind":"K{{{plural}}}"},
               "versions":[{"name":"v1","served":true,"storage":true,"additionalPrinterColumns":[{{{columns}}}]}]},
             "status":{"conditions":[{"type":"Established","status":"True"}]}}
            """;
    }
}
