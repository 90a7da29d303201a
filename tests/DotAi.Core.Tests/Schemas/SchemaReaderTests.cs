using DotAi.Kubernetes;
using DotAi.Schemas;

namespace DotAi.Core.Tests.Schemas;

public sealed class SchemaReaderTests
{
    [Fact]
    public void A_structural_schema_is_read_with_its_types_words_and_limits()
    {
        var spec = SchemaReading.Spec("""
            {"type":"object","required":["size","engine"],"description":"What is wanted.",
             "properties":{
               "size":{"type":"string","enum":["small","large"],"default":"small"},
               "engine":{"type":"string","pattern":"^[a-z]+$","minLength":2,"maxLength":20},
               "replicas":{"type":"integer","format":"int32","minimum":1,"maximum":9,"exclusiveMaximum":true},
               "tags":{"type":"object","additionalProperties":{"type":"string"},"maxProperties":5},
               "ports":{"type":"array","maxItems":3,"items":{"type":"object"},"x-kubernetes-list-type":"map","x-kubernetes-list-map-keys":["name"]}}}
            """);

        spec.Description.ShouldBe("What is wanted.");
        spec.Required.ShouldBe(["engine", "size"]);
        spec.IsRequired("size").ShouldBeTrue();
        spec.IsRequired("replicas").ShouldBeFalse();
        spec.Properties.Select(property => property.Name).ShouldBe(["engine", "ports", "replicas", "size", "tags"]);
        spec.FindProperty("size")!.Default.ShouldBe(new JsonText("\"small\""));
        spec.FindProperty("size")!.Constraints.Enum.Select(value => value.Display).ShouldBe(["small", "large"]);
        spec.FindProperty("engine")!.Constraints.ShouldBe(new SchemaConstraints { Pattern = "^[a-z]+$", MinLength = 2, MaxLength = 20 });
        spec.FindProperty("replicas")!.Constraints.ShouldBe(new SchemaConstraints { Minimum = 1, Maximum = 9, ExclusiveMaximum = true });
        spec.FindProperty("tags")!.AdditionalProperties!.Type.ShouldBe(SchemaType.String);
        spec.FindProperty("ports")!.ListType.ShouldBe(ListType.Map);
        spec.FindProperty("ports")!.ListMapKeys.ShouldBe(["name"]);
        spec.FindProperty("nothing").ShouldBeNull();
    }

    [Fact]
    public void Metadata_apiVersion_and_kind_are_supplied_to_custom_resources_and_own_limits_on_names_are_kept()
    {
        var root = SchemaReading.Node("""
            {"type":"object","properties":{"metadata":{"type":"object","properties":{"name":{"type":"string","maxLength":20}}}}}
            """);

        root.Properties.Select(property => property.Name).ShouldBe(["apiVersion", "kind", "metadata"]);
        var metadata = root.FindProperty("metadata")!;
        metadata.Has(SchemaTraits.ObjectMeta).ShouldBeTrue();
        metadata.FindProperty("name")!.Constraints.MaxLength.ShouldBe(20);
        metadata.FindProperty("labels")!.AdditionalProperties!.Type.ShouldBe(SchemaType.String);
    }

    [Fact]
    public void An_allOf_with_one_reference_and_a_default_stands_for_its_target_with_its_own_words()
    {
        var schema = SchemaReading.BuiltIn(
            """{"spec":{"allOf":[{"$ref":"#/components/schemas/org.example.Spec"}],"default":{},"description":"Own words."}}""",
            """
            "org.example.Spec":{"type":"object","description":"Target words.","properties":{"replicas":{"type":"integer"}}}
            """);

        var spec = schema.Root.FindProperty("spec")!;
        spec.Description.ShouldBe("Own words.");
        spec.Default.ShouldBe(new JsonText("{}"));
        spec.FindProperty("replicas")!.Type.ShouldBe(SchemaType.Integer);
    }

    [Fact]
    public void A_schema_that_contains_itself_can_be_followed_as_deep_as_wanted()
    {
        var schema = SchemaReading.BuiltIn(
            """{"spec":{"$ref":"#/components/schemas/org.example.Tree"}}""",
            """
            "org.example.Tree":{"type":"object","description":"A tree.","properties":{"child":{"$ref":"#/components/schemas/org.example.Tree"},"leaf":{"type":"string"}}}
            """);

        var node = schema.Root.FindProperty("spec")!;
        for (var depth = 0; depth < 100; depth++)
        {
            node = node.FindProperty("child")!;
        }

        node.Description.ShouldBe("A tree.");
        node.FindProperty("leaf")!.Type.ShouldBe(SchemaType.String);
    }

    [Theory]
    [InlineData("""{"x-kubernetes-int-or-string":true,"anyOf":[{"type":"integer"},{"type":"string"}]}""", SchemaTraits.IntOrString)]
    [InlineData("""{"x-kubernetes-int-or-string":true,"allOf":[{"anyOf":[{"type":"integer"},{"type":"string"}]}]}""", SchemaTraits.IntOrString)]
    [InlineData("""{"format":"int-or-string","oneOf":[{"type":"integer"},{"type":"string"}]}""", SchemaTraits.IntOrString)]
    [InlineData(
        """{"x-kubernetes-int-or-string":true,"anyOf":[{"type":"integer"},{"type":"string"}],"pattern":"^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$"}""",
        SchemaTraits.IntOrString | SchemaTraits.Quantity)]
    public void Both_ways_of_writing_integer_or_string_become_one_trait(string json, SchemaTraits expected)
    {
        var node = SchemaReading.Spec(json);

        node.Traits.ShouldBe(expected);
        node.Composition.ShouldBe(SchemaComposition.None);
    }

    [Fact]
    public void The_quantity_component_is_known_by_its_name()
    {
        var schema = SchemaReading.BuiltIn(
            """{"cpu":{"$ref":"#/components/schemas/io.k8s.apimachinery.pkg.api.resource.Quantity"}}""",
            """
            "io.k8s.apimachinery.pkg.api.resource.Quantity":{"oneOf":[{"type":"string"},{"type":"number"}]}
            """);

        schema.Root.FindProperty("cpu")!.IsQuantity.ShouldBeTrue();
    }

    [Fact]
    public void Validation_rules_are_kept_with_their_messages()
    {
        var node = SchemaReading.Spec("""
            {"type":"object","x-kubernetes-validations":[{"rule":"self.a < self.b","message":"a before b","fieldPath":".a","reason":"FieldValueInvalid"}]}
            """);

        node.Rules.ShouldBe([new ValidationRule("self.a < self.b", "a before b", null, ".a")]);
    }

    [Fact]
    public void Equal_parts_of_different_kinds_exist_once()
    {
        var pool = new SchemaPool();
        byte[] Json(string extra) => System.Text.Encoding.UTF8.GetBytes(
            $$$"""{"type":"object","properties":{"{{{extra}}}":{"type":"string"},"spec":{"type":"object","properties":{"a":{"type":"array","items":{"type":"string"} } } } } }""");
        var first = LoadedSchemas.Read(SchemaForm.Structural, Json("one"), pool).Root!;
        var second = LoadedSchemas.Read(SchemaForm.Structural, Json("two"), pool).Root!;

        first.FindProperty("spec").ShouldBeSameAs(second.FindProperty("spec"));
        first.FindProperty("metadata").ShouldBeSameAs(second.FindProperty("metadata"));
    }
}
