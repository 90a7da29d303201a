namespace DotAi.Core.Tests.Kubernetes.Snapshot;

/// <summary>Small manifests that tests put into snapshot folders.</summary>
internal static class Manifests
{
    public static string Definition(string plural, string version = "v1", string schema = "{type: object, properties: {spec: {type: object}}}", bool served = true, string more = "") =>
        $$"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: {{plural}}.example.org}
        spec:
          group: example.org
          scope: Namespaced
          names: {plural: {{plural}}, kind: {{Kind(plural)}}}
          {{more}}
          versions:
          - name: {{version}}
            served: {{(served ? "true" : "false")}}
            storage: true
            schema: {openAPIV3Schema: {{schema}}}

        """;

    public static string Namespace(string name, string labels = "{}") => $"apiVersion: v1\nkind: Namespace\nmetadata: {{name: {name}, labels: {labels}}}\n";

    public const string CoreDiscovery = """
        {"kind":"APIResourceList","apiVersion":"v1","groupVersion":"v1","resources":[
          {"name":"namespaces","singularName":"namespace","namespaced":false,"kind":"Namespace","verbs":["get","list"]},
          {"name":"configmaps","singularName":"configmap","namespaced":true,"kind":"ConfigMap","verbs":["get","list"]}]}
        """;

    private static string Kind(string plural) => char.ToUpperInvariant(plural[0]) + plural[1..^1];
}
