using System.Globalization;
using DotAi.Kubernetes;
using DotAi.Schemas.Validation;

namespace DotAi.Core.Tests.Schemas.Validation;

public sealed class IdentityTests
{
    private static readonly GroupVersionKind Widget = SchemaReading.Widget;

    [Theory]
    [InlineData("", "Pod", "a.b-1", true)]
    [InlineData("", "Pod", "My_App", false)]
    [InlineData("", "Pod", "-a", false)]
    [InlineData("", "Service", "a1", true)]
    [InlineData("", "Service", "1a", false)]
    [InlineData("", "Service", "a.b", false)]
    [InlineData("", "Namespace", "1a", true)]
    [InlineData("", "Namespace", "a.b", false)]
    [InlineData("apps", "StatefulSet", "a.b", false)]
    [InlineData("rbac.authorization.k8s.io", "ClusterRole", "system:Node_reader", true)]
    [InlineData("rbac.authorization.k8s.io", "ClusterRole", "a/b", false)]
    [InlineData("rbac.authorization.k8s.io", "Role", "..", false)]
    [InlineData("example.org", "Service", "1a.b", true)]
    public void Each_kind_has_its_rule_for_names(string group, string kind, string name, bool valid) =>
        Validating.Metadata(new GroupVersionKind(group, "v1", kind), $$"""{"name":"{{name}}"}""").Brief()
            .ShouldBe(valid ? [] : ["invalid-name metadata.name"]);

    [Theory]
    [InlineData("Namespace", 63, true)]
    [InlineData("Namespace", 64, false)]
    [InlineData("Pod", 253, true)]
    [InlineData("Pod", 254, false)]
    public void Names_have_a_longest_length(string kind, int length, bool valid) =>
        Validating.Metadata(new GroupVersionKind("", "v1", kind), $$"""{"name":"{{new string('a', length)}}"}""").Count.ShouldBe(valid ? 0 : 1);

    [Theory]
    [InlineData("""{"generateName":"web-"}""", "")]
    [InlineData("""{"generateName":"Web-"}""", "invalid-name metadata.generateName")]
    [InlineData("{}", "missing-required metadata.name")]
    [InlineData("""{"name":""}""", "missing-required metadata.name")]
    [InlineData("null", "missing-required metadata.name")]
    [InlineData("[]", "wrong-type metadata")]
    [InlineData("""{"name":5}""", "wrong-type metadata.name")]
    [InlineData("""{"name":"a","namespace":"Team A"}""", "invalid-name metadata.namespace")]
    [InlineData("""{"name":"a","lables":{}}""", "unknown-field metadata.lables")]
    [InlineData("""{"name":"a","creationTimestamp":null}""", "")]
    [InlineData("""{"name":"a","labels":{"app.kubernetes.io/name":"Web_1.x","plain":""}}""", "")]
    [InlineData("""{"name":"a","labels":{"a b":"c"}}""", "invalid-name metadata.labels[\"a b\"]")]
    [InlineData("""{"name":"a","labels":{"a":"b c"}}""", "invalid-name metadata.labels.a")]
    [InlineData("""{"name":"a","labels":{"a":1}}""", "wrong-type metadata.labels.a")]
    [InlineData("""{"name":"a","annotations":{"Example.org/x":"any thing at all"}}""", "")]
    [InlineData("""{"name":"a","annotations":{"/x":""}}""", "invalid-name metadata.annotations[\"/x\"]")]
    [InlineData("""{"name":"a","ownerReferences":[{"kind":"A","name":"b","uid":"c"}]}""", "missing-required metadata.ownerReferences[0].apiVersion")]
    public void Metadata_is_checked_although_custom_resources_do_not_describe_it(string metadata, string expected) =>
        string.Join(' ', Validating.Metadata(Widget, metadata).Brief()).ShouldBe(expected);

    [Theory]
    [InlineData(ResourceScope.Cluster, "invalid-name metadata.namespace")]
    [InlineData(ResourceScope.Namespaced, "")]
    public void A_cluster_scoped_object_has_no_namespace(ResourceScope scope, string expected) =>
        string.Join(' ', Validating.Metadata(Widget, """{"name":"a","namespace":"team"}""", scope).Brief()).ShouldBe(expected);

    [Theory]
    [InlineData("""{"kind":"Widget","metadata":{"name":"a"}}""", "missing-required apiVersion")]
    [InlineData("""{"apiVersion":"example.org/v2","kind":"Gadget","metadata":{"name":"a"}}""", "kind-mismatch apiVersion kind-mismatch kind")]
    [InlineData("""{"apiVersion":1,"kind":"Widget","metadata":{"name":"a"}}""", "wrong-type apiVersion")]
    [InlineData("[]", "wrong-type ")]
    [InlineData("null", "wrong-type ")]
    public void The_object_says_what_it_is(string json, string expected) =>
        string.Join(' ', Validating.Object(SchemaReading.Custom("{}"), json).Brief()).ShouldBe(expected);

    [Fact]
    public void A_definitions_own_limit_on_names_counts_too()
    {
        var root = SchemaReading.Node("""{"type":"object","properties":{"metadata":{"type":"object","properties":{"name":{"type":"string","maxLength":3}}}}}""");
        var schema = new DotAi.Schemas.ResourceSchema(Widget, root, SchemaForm.Structural);

        Validating.Object(schema, Validating.Widget("""{"name":"abcd"}""")).Brief().ShouldBe(["out-of-range metadata.name"]);
    }

    [Fact]
    public void No_more_mistakes_are_listed_than_asked_for_and_a_note_says_so()
    {
        var fields = string.Join(',', Enumerable.Range(0, 500).Select(number => $"\"f{number.ToString(CultureInfo.InvariantCulture)}\":1"));
        var report = Validating.Report(
            SchemaReading.Custom("""{"type":"object"}"""),
            Validating.Widget($$"""{"name":"a"},"spec":{ {{fields}} }"""),
            new ValidationOptions { MaxViolations = 7 });

        report.Violations.Count.ShouldBe(7);
        report.Note.ShouldBe("Only the first 7 mistakes are listed.");
    }

    [Fact]
    public void An_object_nested_without_end_is_left_alone_below_the_depth_limit()
    {
        var schema = SchemaReading.BuiltIn(
            """{"apiVersion":{"type":"string"},"kind":{"type":"string"},"metadata":{"type":"object"},"x":{"$ref":"#/components/schemas/A"}}""",
            """
            "A":{"type":"object","properties":{"x":{"$ref":"#/components/schemas/A"}}}
            """);
        var json = Validating.Widget("""{"name":"a"},"x":""" + string.Concat(Enumerable.Repeat("""{"x":""", 900)) + "{}" + new string('}', 900));

        var report = Validating.Report(schema, json);

        report.Violations.ShouldBeEmpty();
        report.Note!.ShouldStartWith("Fields below level 100 were not validated");
    }
}
