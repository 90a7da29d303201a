using DotAi.Schemas;

namespace DotAi.Core.Tests.Schemas;

public sealed class FieldEnumerationTests
{
    private const string SpecJson = """
        {"type":"object","required":["containers"],"properties":{
          "containers":{"type":"array","items":{"type":"object","required":["name"],"properties":{"name":{"type":"string"},"image":{"type":"string"}}}},
          "tags":{"type":"object","additionalProperties":{"type":"string"}}}}
        """;

    [Fact]
    public void Fields_are_listed_with_paths_and_whether_they_are_required()
    {
        var fields = SchemaReading.Custom(SpecJson).Fields().Where(field => field.Path.Segments[0].Name == "spec").ToList();

        fields.Select(field => (field.Path.ToString(), field.Node.Type, field.IsRequired)).ShouldBe(
        [
            ("spec", SchemaType.Object, false),
            ("spec.containers", SchemaType.Array, true),
            ("spec.containers[*]", SchemaType.Object, false),
            ("spec.containers[*].image", SchemaType.String, false),
            ("spec.containers[*].name", SchemaType.String, true),
            ("spec.tags", SchemaType.Object, false),
            ("spec.tags[*]", SchemaType.String, false),
        ]);
    }

    [Theory]
    [InlineData("", SchemaType.Object)]
    [InlineData("spec.containers[*].image", SchemaType.String)]
    [InlineData("spec.containers[3].image", SchemaType.String)]
    [InlineData("spec.tags[\"a b\"]", SchemaType.String)]
    [InlineData("spec.tags[*]", SchemaType.String)]
    [InlineData("metadata.labels[\"app.kubernetes.io/name\"]", SchemaType.String)]
    public void A_field_is_found_by_its_path(string path, SchemaType type) =>
        SchemaReading.Custom(SpecJson).FindField(FieldPath.Parse(path))!.Type.ShouldBe(type);

    [Theory]
    [InlineData("spec.containers.image")]
    [InlineData("spec[0]")]
    [InlineData("spec.nothing")]
    [InlineData("spec.containers[*].image.deeper")]
    public void A_path_that_leads_nowhere_finds_nothing(string path) =>
        SchemaReading.Custom(SpecJson).FindField(FieldPath.Parse(path)).ShouldBeNull();

    [Fact]
    public void Every_listed_field_is_found_by_its_path()
    {
        var schema = SchemaReading.Custom(SpecJson);

        foreach (var field in schema.Fields())
        {
            schema.FindField(FieldPath.Parse(field.Path.ToString())).ShouldBeSameAs(field.Node);
        }
    }

    [Fact]
    public void A_kind_that_contains_itself_is_entered_once_on_a_path()
    {
        var schema = SchemaReading.BuiltIn(
            """{"tree":{"$ref":"#/components/schemas/org.example.Tree"}}""",
            """
            "org.example.Tree":{"type":"object","properties":{"leaf":{"type":"string"},"children":{"type":"array","items":{"$ref":"#/components/schemas/org.example.Tree"}}}}
            """);

        schema.Fields().Select(field => field.Path.ToString()).ShouldBe(["tree", "tree.children", "tree.children[*]", "tree.leaf"]);
    }

    [Fact]
    public void References_that_multiply_stop_at_the_bound()
    {
        var components = Enumerable.Range(0, 20).Select(level =>
        {
            var properties = string.Join(',', Enumerable.Range(0, 10).Select(field => $$"""
                "f{{field}}":{"$ref":"#/components/schemas/org.example.L{{level + 1}}"}
                """));
            return $$"""
                "org.example.L{{level}}":{"type":"object","properties":{ {{properties}} } }
                """;
        });
        var schema = SchemaReading.BuiltIn("""{"top":{"$ref":"#/components/schemas/org.example.L0"}}""", string.Join(',', components));

        schema.Fields().Count().ShouldBe(FieldEnumeration.MaxFields);
    }
}
