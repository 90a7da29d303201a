using System.Text;
using System.Text.Json;
using DotAi.Kubernetes.Discovery;

namespace DotAi.Core.Tests.Kubernetes.Discovery;

public sealed class DiscoveryDocumentsTests
{
    [Fact]
    public void A_resource_list_gives_rows_and_folds_subresources_into_them()
    {
        var fragment = Read("APIResourceList", """
            {"kind":"APIResourceList","apiVersion":"v1","groupVersion":"apps/v1","resources":[
              {"name":"deployments","singularName":"deployment","namespaced":true,"kind":"Deployment","verbs":["get","list"],"shortNames":["deploy"],"categories":["all"]},
              {"name":"deployments/status","singularName":"","namespaced":true,"kind":"Deployment","verbs":["get"]},
              {"name":"deployments/scale","singularName":"","namespaced":true,"group":"autoscaling","version":"v1","kind":"Scale","verbs":["get"]}]}
            """);
        Same(fragment.Resources.ShouldHaveSingleItem(), Deployment);
        fragment.Groups.ShouldBeEmpty();
    }

    [Fact]
    public void Aggregated_discovery_gives_the_same_rows_and_the_order_of_versions()
    {
        var fragment = Read("APIGroupDiscoveryList", """
            {"kind":"APIGroupDiscoveryList","apiVersion":"apidiscovery.k8s.io/v2beta1","metadata":{},"items":[
              {"metadata":{"name":"apps","creationTimestamp":null},"versions":[
                {"version":"v1","freshness":"Current","resources":[
                  {"resource":"deployments","responseKind":{"group":"apps","version":"v1","kind":"Deployment"},"scope":"Namespaced","singularResource":"deployment",
                   "verbs":["get","list"],"shortNames":["deploy"],"categories":["all"],
                   "subresources":[{"subresource":"status","verbs":["get"]},{"subresource":"scale","responseKind":{"group":"autoscaling","version":"v1","kind":"Scale"},"verbs":["get"]}]}]},
                {"version":"v1beta1","freshness":"Stale"}]},
              {"metadata":{},"versions":null}]}
            """);
        Same(fragment.Resources.ShouldHaveSingleItem(), Deployment);
        fragment.Groups.Select(group => $"{group.Group}: {string.Join(' ', group.Versions)}").ShouldBe(["apps: v1 v1beta1", ": "]);
    }

    [Theory]
    [InlineData("APIVersions", """{"kind":"APIVersions","versions":["v1"]}""", ": v1")]
    [InlineData("APIGroup", """{"kind":"APIGroup","name":"batch","versions":[{"groupVersion":"batch/v1beta1","version":"v1beta1"},{"groupVersion":"batch/v1","version":"v1"}],"preferredVersion":{"groupVersion":"batch/v1","version":"v1"}}""", "batch: v1 v1beta1")]
    [InlineData("APIGroupList", """{"kind":"APIGroupList","groups":[{"name":"policy","versions":[{"version":"v1"}]}]}""", "policy: v1")]
    [InlineData("APIGroupList", """{"kind":"APIGroupList","groups":null}""", "")]
    public void Groups_tell_their_preferred_version_first(string kind, string json, string groups) =>
        string.Join("; ", Read(kind, json).Groups.Select(group => $"{group.Group}: {string.Join(' ', group.Versions)}")).ShouldBe(groups);

    [Theory]
    [InlineData("APIResourceList", """{"resources":[]}""")]
    [InlineData("APIResourceList", """{"groupVersion":"v1","resources":[null]}""")]
    [InlineData("APIResourceList", """{"groupVersion":"v1","resources":[{"name":"x"}]}""")]
    [InlineData("APIResourceList", """{"groupVersion":"v1","resources":[{"name":"x","kind":"X","verbs":[null]}]}""")]
    [InlineData("APIResourceList", """{"groupVersion":"v1","resources":{}}""")]
    [InlineData("APIGroupDiscoveryList", """{"items":[{"versions":[{"version":"v1","resources":[{"resource":"x"}]}]}]}""")]
    [InlineData("APIGroupList", """{"groups":[{"name":null,"versions":[]}]}""")]
    [InlineData("APIVersions", """{"versions":"v1"}""")]
    public void Documents_of_the_wrong_shape_are_refused(string kind, string json) => Should.Throw<JsonException>(() => Read(kind, json));

    [Fact]
    public void Documents_that_repeat_each_other_add_up_to_one_row()
    {
        var resources = new DiscoveredResources();
        resources.Add(new([Deployment with { Subresources = ["status"] }], []));
        resources.Add(new([Deployment with { Verbs = [], Subresources = ["scale"] }], [new("apps", ["v1"])]));
        resources.AddMissing([new([Deployment with { Plural = "ghosts" }, Deployment with { Version = "v2" }], [])]);

        resources.Rows.Select(row => (row.Version, row.Plural, string.Join(' ', row.Verbs), string.Join(' ', row.Subresources))).ShouldBe(
            [("v1", "deployments", "get list", "scale status"), ("v2", "deployments", "get list", "scale status")]);
        resources.Best().Single().Version.ShouldBe("v1");
    }

    private static ApiResource Deployment => new()
    {
        Group = "apps",
        Version = "v1",
        Plural = "deployments",
        Kind = "Deployment",
        Singular = "deployment",
        Namespaced = true,
        Verbs = ["get", "list"],
        ShortNames = ["deploy"],
        Categories = ["all"],
        Subresources = ["scale", "status"],
    };

    private static void Same(ApiResource actual, ApiResource expected) =>
        JsonSerializer.Serialize(actual).ShouldBe(JsonSerializer.Serialize(expected));

    private static DiscoveryFragment Read(string kind, string json) => DiscoveryDocuments.Read(kind, Encoding.UTF8.GetBytes(json));
}
