namespace DotAi.Core.Tests.Schemas.Validation;

public sealed class ObjectFieldsTests
{
    private const string Server = """
        {"type":"object","required":["image","port"],"properties":{
          "image":{"type":"string"},"port":{"type":"integer"},"mode":{"type":"string","default":"fast"},
          "limits":{"type":"object","properties":{"memory":{"type":"string"}}},
          "labels":{"type":"object","additionalProperties":{"type":"string"},"maxProperties":2},
          "free":{"type":"object","x-kubernetes-preserve-unknown-fields":true,"properties":{"known":{"type":"integer"}}}}}
        """;

    [Fact]
    public void A_fitting_object_has_no_mistakes() =>
        Validating.Spec(Server, """{"image":"a","port":80,"labels":{"x":"y"},"free":{"any":[1],"known":2}}""").ShouldBeEmpty();

    [Fact]
    public void All_mistakes_are_reported_at_once_each_with_its_path() =>
        Validating.Spec(Server, """{"imag":"a","limits":{"memory":5,"cpus":1},"labels":{"a.b":1},"free":{"known":"x"}}""").Brief().ShouldBe(
        [
            "unknown-field spec.imag",
            "wrong-type spec.limits.memory",
            "unknown-field spec.limits.cpus",
            "wrong-type spec.labels[\"a.b\"]",
            "wrong-type spec.free.known",
            "missing-required spec.image",
            "missing-required spec.port",
        ]);

    [Theory]
    [InlineData("""{"image":"a","port":80,"imgae":"b"}""", "spec.image")]
    [InlineData("""{"image":"a","port":80,"memory":"1Gi"}""", "spec.limits.memory")]
    [InlineData("""{"image":"a","port":80,"zzz":"1Gi"}""", null)]
    public void An_unknown_field_names_what_was_probably_meant(string spec, string? nearMiss) =>
        Validating.Spec(Server, spec).ShouldHaveSingleItem().NearMiss.ShouldBe(nearMiss);

    [Theory]
    [InlineData("""{"image":null,"port":80}""", "missing-required spec.image")]
    [InlineData("""{"image":"a","port":80,"mode":null}""", "")]
    [InlineData("""{"image":"a","port":80,"labels":{"x":null}}""", "")]
    [InlineData("""{"image":"a","port":80,"nothing":null}""", "unknown-field spec.nothing")]
    public void Null_counts_as_absent(string spec, string expected) =>
        string.Join(' ', Validating.Spec(Server, spec).Brief()).ShouldBe(expected);

    [Fact]
    public void Null_is_a_value_where_the_schema_says_so() =>
        Validating.Spec("""{"type":"object","required":["a"],"properties":{"a":{"type":"string","nullable":true,"minLength":3}}}""", """{"a":null}""").ShouldBeEmpty();

    [Fact]
    public void A_required_field_with_a_default_is_filled_in_for_custom_resources_only()
    {
        const string Schema = """{"type":"object","required":["a"],"properties":{"a":{"type":"string","default":"x"}}}""";
        Validating.Spec(Schema, "{}").ShouldBeEmpty();

        var builtIn = SchemaReading.BuiltIn($$"""{"metadata":{"type":"object"},"apiVersion":{"type":"string"},"kind":{"type":"string"},"spec":{{Schema}} }""");
        Validating.Object(builtIn, Validating.Widget("""{"name":"a"},"spec":{}""")).Brief().ShouldBe(["missing-required spec.a"]);
    }

    [Fact]
    public void Defaults_count_when_alternatives_are_weighed()
    {
        const string Schema = """
            {"type":"object","properties":{"type":{"type":"string","default":"Address"},"value":{"type":"string"}},
             "oneOf":[{"properties":{"type":{"enum":["Address"]},"value":{"format":"ipv4"}}},{"properties":{"type":{"not":{"enum":["Address"]}}}}]}
            """;
        Validating.Spec(Schema, """{"value":"10.0.0.1"}""").ShouldBeEmpty();
        Validating.Spec(Schema, """{"type":"Name","value":"x"}""").ShouldBeEmpty();
        Validating.Spec(Schema, """{"value":"x"}""").ShouldNotBeEmpty();
    }

    [Fact]
    public void Entries_of_a_map_are_counted() =>
        Validating.Spec(Server, """{"image":"a","port":1,"labels":{"a":"","b":"","c":""}}""").Brief().ShouldBe(["out-of-range spec.labels"]);

    [Fact]
    public void An_object_without_fields_takes_nothing_in_a_custom_resource_and_anything_in_a_built_in_one()
    {
        Validating.Spec("""{"type":"object"}""", """{"a":1}""").Brief().ShouldBe(["unknown-field spec.a"]);
        var builtIn = SchemaReading.BuiltIn("""{"metadata":{"type":"object"},"apiVersion":{"type":"string"},"kind":{"type":"string"},"raw":{"type":"object"}}""");
        Validating.Object(builtIn, Validating.Widget("""{"name":"a"},"raw":{"b":[1]}""")).ShouldBeEmpty();
    }

    [Fact]
    public void In_status_only_unknown_fields_and_wrong_types_matter()
    {
        var schema = SchemaReading.Node("""
            {"type":"object","required":["status"],"properties":{"status":{"type":"object","required":["ready"],"properties":{"ready":{"type":"boolean"},"phase":{"type":"string","enum":["A"]}}}}}
            """);
        var resource = new DotAi.Schemas.ResourceSchema(SchemaReading.Widget, schema, DotAi.Kubernetes.SchemaForm.Structural);

        Validating.Object(resource, Validating.Widget("""{"name":"a"},"status":{"phase":"B"}""")).ShouldBeEmpty();
        Validating.Object(resource, Validating.Widget("""{"name":"a"},"status":{"phase":1,"other":2}""")).Brief()
            .ShouldBe(["wrong-type status.phase", "unknown-field status.other"]);
    }

    [Fact]
    public void An_embedded_object_needs_apiVersion_and_kind_and_has_ordinary_metadata()
    {
        const string Schema = """{"type":"object","x-kubernetes-embedded-resource":true,"x-kubernetes-preserve-unknown-fields":true}""";
        Validating.Spec(Schema, """{"apiVersion":"v1","kind":"Pod","metadata":{"labels":{"a":"b"}},"spec":{"x":1}}""").ShouldBeEmpty();
        Validating.Spec(Schema, """{"kind":"Pod","metadata":{"labels":{"a":"not a value"},"labelz":{}}}""").Brief().ShouldBe(
            ["unknown-field spec.metadata.labelz", "invalid-name spec.metadata.labels.a", "missing-required spec.apiVersion"]);
    }
}
