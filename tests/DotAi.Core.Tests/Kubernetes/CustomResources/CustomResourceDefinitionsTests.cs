using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DotAi.Kubernetes;
using DotAi.Kubernetes.CustomResources;

namespace DotAi.Core.Tests.Kubernetes.CustomResources;

public sealed class CustomResourceDefinitionsTests
{
    private const string Widget = """
        {"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition",
         "metadata":{"name":"widgets.example.org","labels":{"team":"a"},"annotations":{"note":"b","kubectl.kubernetes.io/last-applied-configuration":"{}"}},
         "spec":{"group":"example.org","scope":"Namespaced","names":{"plural":"widgets","kind":"Widget","shortNames":["w"],"categories":["all"]},
          "versions":[
           {"name":"v1beta1","served":true,"storage":false,"schema":{"openAPIV3Schema":{"type":"object","description":"old"}}},
           {"name":"v1","served":true,"storage":true,"subresources":{"status":{},"scale":{}},
            "additionalPrinterColumns":[{"name":"Size","type":"integer","jsonPath":".spec.size","description":"how big"}],
            "schema":{"openAPIV3Schema":{"type":"object","description":"new"}}},
           {"name":"v2","served":false,"storage":false}]}}
        """;

    [Fact]
    public void A_definition_becomes_a_served_resource_at_its_storage_version()
    {
        var definition = Read(Widget);
        var resource = CustomResourceDefinitions.ToServedResource(definition)!;
        JsonSerializer.Serialize(resource).ShouldBe(JsonSerializer.Serialize(new ServedResource
        {
            Group = "example.org",
            Version = "v1",
            Kind = "Widget",
            Plural = "widgets",
            Singular = "widget",
            Scope = ResourceScope.Namespaced,
            Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
            ShortNames = ["w"],
            Categories = ["all"],
            Subresources = ["scale", "status"],
            PrinterColumns = [new PrinterColumn("Size", "integer", ".spec.size", "how big")],
            Annotations = new Dictionary<string, string> { ["note"] = "b", ["team"] = "a" },
            IsCustom = true,
            DefinitionHash = definition.Hash,
        }));
    }

    [Fact]
    public void Schema_places_lead_to_the_text_of_each_version()
    {
        var bytes = Encoding.UTF8.GetBytes(Widget);
        CustomResourceDefinitions.Read(bytes).Versions
            .Select(version => version.Schema is { } place ? Encoding.UTF8.GetString(bytes, place.Offset, place.Length) : null)
            .ShouldBe(["""{"type":"object","description":"old"}""", """{"type":"object","description":"new"}""", null]);
    }

    [Theory]
    [InlineData("v1:served", "v1")]
    [InlineData("v1:served v2:served", "v2")]
    [InlineData("v1:served,storage v2:served", "v1")]
    [InlineData("v1:storage v1beta1:served v1alpha1:served", "v1beta1")]
    [InlineData("v1:storage", null)]
    [InlineData("", null)]
    public void The_best_served_version_is_chosen(string versions, string? best)
    {
        var items = versions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(version => version.Split(':')).Select(parts => (JsonNode)new JsonObject
        {
            ["name"] = parts[0],
            ["served"] = parts[1].Contains("served", StringComparison.Ordinal),
            ["storage"] = parts[1].Contains("storage", StringComparison.Ordinal),
        });
        var definition = Read(With(document => document["spec"]!["versions"] = new JsonArray([.. items])));
        CustomResourceDefinitions.ToServedResource(definition)?.Version.ShouldBe(best);
        (CustomResourceDefinitions.ToServedResource(definition) is null).ShouldBe(best is null);
    }

    [Fact]
    public void The_older_form_with_one_schema_for_all_versions_is_understood()
    {
        const string Old = """
            {"metadata":{"name":"gadgets.example.org"},"spec":{"group":"example.org","version":"v1alpha1","scope":"Cluster","preserveUnknownFields":true,
             "names":{"plural":"gadgets","kind":"Gadget"},"subresources":{"status":{}},"validation":{"openAPIV3Schema":{"type":"object"}},
             "additionalPrinterColumns":[{"name":"Size","type":"integer","JSONPath":".spec.size"}]}}
            """;
        var definition = Read(Old);
        var version = definition.Versions.ShouldHaveSingleItem();
        (version.Name, version.Served, version.Storage, definition.PreservesUnknownFields, definition.Scope).ShouldBe(("v1alpha1", true, true, true, ResourceScope.Cluster));
        version.Columns.ShouldBe([new PrinterColumn("Size", "integer", ".spec.size")]);
        version.Subresources.ShouldBe(["status"]);
        Old.Substring(version.Schema!.Value.Offset, version.Schema.Value.Length).ShouldBe("""{"type":"object"}""");
    }

    [Fact]
    public void The_hash_follows_specification_and_annotations_and_nothing_else()
    {
        var hash = Read(Widget).Hash;
        Read(With(document => document["status"] = new JsonObject())).Hash.ShouldBe(Read(With(_ => { })).Hash);
        Read(With(document => document["metadata"]!["annotations"]!["kubectl.kubernetes.io/last-applied-configuration"] = "x")).Hash.ShouldBe(Read(With(_ => { })).Hash);
        Read(With(document => document["metadata"]!["annotations"]!["note"] = "c")).Hash.ShouldNotBe(Read(With(_ => { })).Hash);
        Read(With(document => document["spec"]!["names"]!["singular"] = "w")).Hash.ShouldNotBe(Read(With(_ => { })).Hash);
        hash.Length.ShouldBe(32);
    }

    [Theory]
    [InlineData("""{"metadata":{"name":"widgets.example.org"}}""")]
    [InlineData("""{"metadata":{"name":"widgets.example.org"},"spec":null}""")]
    [InlineData("""{"metadata":null,"spec":{}}""")]
    [InlineData("""{"metadata":{"name":"widgets.example.org"},"spec":{"group":"example.org","scope":"Cluster","names":{"plural":"widgets"}}}""")]
    [InlineData("""{"metadata":{"name":"widgets.example.org"},"spec":{"group":"example.org","scope":"Cluster","names":{"plural":"widgets","kind":"Widget"},"versions":[null]}}""")]
    [InlineData("""{"metadata":{"name":"widgets.example.org"},"spec":{"group":"example.org","scope":"Cluster","names":{"plural":"widgets","kind":"Widget"},"versions":[{"name":"v1","served":"yes"}]}}""")]
    public void Definitions_of_the_wrong_shape_are_refused(string json) => Should.Throw<JsonException>(() => Read(json));

    [Fact]
    public void A_name_that_is_not_plural_and_group_is_refused() =>
        Should.Throw<JsonException>(() => Read(With(document => document["metadata"]!["name"] = "other.example.org")))
            .Message.ShouldBe("metadata.name is 'other.example.org' but must be 'widgets.example.org' (plural.group)");

    [Fact]
    public void An_unknown_scope_is_refused() =>
        Should.Throw<JsonException>(() => Read(With(document => document["spec"]!["scope"] = "Galaxy")))
            .Message.ShouldBe("spec.scope is 'Galaxy' but must be Namespaced or Cluster");

    private static string With(Action<JsonNode> change)
    {
        var document = JsonNode.Parse(Widget)!;
        change(document);
        return document.ToJsonString();
    }

    private static CustomResourceDefinition Read(string json) => CustomResourceDefinitions.Read(Encoding.UTF8.GetBytes(json));
}
