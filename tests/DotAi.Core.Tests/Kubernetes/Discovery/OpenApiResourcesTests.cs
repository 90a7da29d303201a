using System.Text;
using System.Text.Json;
using DotAi.Kubernetes;
using DotAi.Kubernetes.Discovery;

namespace DotAi.Core.Tests.Kubernetes.Discovery;

public sealed class OpenApiResourcesTests
{
    private const string Document = """
        {"openapi":"3.0.0","info":{"title":"x"},"paths":{
          "/apis/batch/v1/":{"get":{"operationId":"resources"}},
          "/apis/batch/v1/jobs":{"get":{"x-kubernetes-action":"list","x-kubernetes-group-version-kind":{"group":"batch","kind":"Job","version":"v1"}}},
          "/apis/batch/v1/watch/jobs":{"get":{"x-kubernetes-action":"watchlist"}},
          "/apis/batch/v1/namespaces/{namespace}/jobs":{
            "get":{"x-kubernetes-action":"list","x-kubernetes-group-version-kind":{"group":"batch","kind":"Job","version":"v1"}},
            "post":{"x-kubernetes-action":"post","x-kubernetes-group-version-kind":{"group":"batch","kind":"Job","version":"v1"}},
            "delete":{"x-kubernetes-action":"deletecollection"},"parameters":[{"name":"namespace"}]},
          "/apis/batch/v1/namespaces/{namespace}/jobs/{name}":{
            "get":{"x-kubernetes-action":"get"},"put":{"x-kubernetes-action":"put"},"patch":{"x-kubernetes-action":"patch"},"delete":{"x-kubernetes-action":"delete"}},
          "/apis/batch/v1/namespaces/{namespace}/jobs/{name}/status":{"get":{"x-kubernetes-action":"get"}},
          "/apis/batch/v1/checks":{"post":{"x-kubernetes-action":"post","x-kubernetes-group-version-kind":{"group":"batch","kind":"Check","version":"v1"}}}},
         "components":{"schemas":{
          "a":{"x-kubernetes-group-version-kind":[{"group":"batch","kind":"Job","version":"v1"}]},
          "b":{"x-kubernetes-group-version-kind":[{"group":"","kind":"DeleteOptions","version":"v1"},{"group":"apps","kind":"DeleteOptions","version":"v1"}]},
          "c":{"type":"object"}}}}
        """;

    [Fact]
    public void Resources_are_derived_from_the_paths()
    {
        var summary = Read(Document);
        summary.Resources.Select(row => $"{row.Plural} {row.Kind} {row.Namespaced} [{string.Join(' ', row.Verbs)}] [{string.Join(' ', row.Subresources)}]").ShouldBe(
        [
            "jobs Job True [create delete deletecollection get list patch update watch] [status]",
            "checks Check False [create] []",
        ]);
        summary.Kinds.ShouldBe([new GroupVersionKind("batch", "v1", "Job")]);
        summary.GroupVersions().ShouldBe([("batch", "v1")]);
    }

    [Fact]
    public void Without_paths_a_document_is_about_the_group_most_of_its_kinds_belong_to() =>
        Read("""
            {"openapi":"3.0.0","components":{"schemas":{
              "a":{"x-kubernetes-group-version-kind":[{"group":"","kind":"PersistentVolumeClaim","version":"v1"}]},
              "b":{"x-kubernetes-group-version-kind":[{"group":"apps","kind":"Deployment","version":"v1"}]},
              "c":{"x-kubernetes-group-version-kind":[{"group":"apps","kind":"StatefulSet","version":"v1"}]}}}}
            """).GroupVersions().ShouldBe([("apps", "v1")]);

    [Fact]
    public void An_empty_document_serves_nothing() => Read("""{"openapi":"3.0.0"}""").GroupVersions().ShouldBeEmpty();

    [Theory]
    [InlineData("""{"paths":[]}""")]
    [InlineData("""{"paths":{"/api/v1/pods":null}}""")]
    [InlineData("""{"components":{"schemas":{"a":null}}}""")]
    [InlineData("""{"components":{"schemas":{"a":{"x-kubernetes-group-version-kind":{}}}}}""")]
    public void Documents_of_the_wrong_shape_are_refused(string json) => Should.Throw<JsonException>(() => Read(json));

    private static OpenApiSummary Read(string json) => OpenApiResources.Read(Encoding.UTF8.GetBytes(json));
}
