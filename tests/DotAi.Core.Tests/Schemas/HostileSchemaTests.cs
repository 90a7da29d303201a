using System.Text;
using DotAi.Kubernetes;
using DotAi.Schemas;

namespace DotAi.Core.Tests.Schemas;

public sealed class HostileSchemaTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("[]", "expected a schema object")]
    [InlineData("{", "")]
    [InlineData("""{"type":3}""", "at type: expected a string")]
    [InlineData("""{"type":"thing"}""", "at type: 'thing' is not a type")]
    [InlineData("""{"properties":{"a":{"properties":[]}}}""", "at properties/a/properties: expected an object of schemas")]
    [InlineData("""{"properties":{"a":true}}""", "at properties/a: expected a schema object")]
    [InlineData("""{"required":"name"}""", "at required: expected a list of strings")]
    [InlineData("""{"maxLength":-1}""", "at maxLength: expected a count")]
    [InlineData("""{"minimum":1e999}""", "at minimum: the number is out of range")]
    [InlineData("""{"nullable":"yes"}""", "at nullable: expected true or false")]
    [InlineData("""{"$ref":"#/components/schemas/A"}""", "leads outside")]
    [InlineData("""{"enum":{}}""", "at enum: expected a list of values")]
    [InlineData("""{"description":"\ud800"}""", "")]
    public void What_is_no_schema_is_a_named_error(string json, string problem)
    {
        var error = Should.Throw<SchemaFormatException>(() => SchemaReading.Node(json));

        error.Message.ShouldStartWith("The schema cannot be read");
        error.Message.ShouldContain(problem);
    }

    [Theory]
    [InlineData("""{"openapi":"3.0.0"}""")]
    [InlineData("""{"components":[]}""")]
    [InlineData("""{"components":{"schemas":[]}}""")]
    [InlineData("[]")]
    public void What_is_no_OpenAPI_document_is_a_named_error(string json) =>
        Should.Throw<SchemaFormatException>(() => SchemaReading.Node(json, SchemaForm.OpenApiV3)).Message.ShouldContain("OpenAPI v3");

    [Fact]
    public void Nesting_without_end_is_refused_and_does_not_overflow_the_stack()
    {
        var text = new StringBuilder();
        for (var level = 0; level < 100_000; level++)
        {
            text.Append("""{"items":""");
        }

        Should.Throw<SchemaFormatException>(() => SchemaReading.Node(text.ToString()));
    }

    [Fact]
    public void The_deepest_schema_that_is_read_can_be_walked()
    {
        const int Levels = (SchemaParser.MaxJsonDepth / 2) - 2;
        var text = string.Concat(Enumerable.Repeat("""{"properties":{"a":""", Levels)) + """{"type":"string"}""" + new string('}', Levels * 2);

        var root = SchemaReading.Node(text);

        root.Fields().Count(field => field.Path.Segments[0].Name == "a").ShouldBe(FieldEnumeration.MaxDepth);
    }

    [Fact]
    public void References_in_a_circle_or_to_nothing_accept_anything()
    {
        var schema = SchemaReading.BuiltIn(
            """{"circle":{"$ref":"#/components/schemas/A"},"nothing":{"$ref":"#/components/schemas/Gone"}}""",
            """
            "A":{"$ref":"#/components/schemas/B"},"B":{"allOf":[{"$ref":"#/components/schemas/A"}]}
            """);

        schema.Root.FindProperty("circle")!.PreservesUnknownFields.ShouldBeTrue();
        schema.Root.FindProperty("nothing")!.PreservesUnknownFields.ShouldBeTrue();
        schema.Root.FindProperty("circle")!.Description.ShouldBeEmpty();
    }

    [Fact]
    public void Many_values_and_repeated_properties_are_read()
    {
        var values = string.Join(',', Enumerable.Range(0, 50_000).Select(value => $"\"v{value}\""));
        var properties = string.Join(',', Enumerable.Range(0, 50_000).Select(_ => "\"same\":{}"));
        var node = SchemaReading.Spec($$"""{"enum":[{{values}}],"properties":{ {{properties}} } }""");

        node.Constraints.Enum.Length.ShouldBe(50_000);
        node.Properties.Length.ShouldBe(1);
    }

    [Fact]
    public void Damaged_documents_are_read_or_refused_and_nothing_else()
    {
        var bytes = Encoding.UTF8.GetBytes("""
            {"type":"object","required":["a"],"properties":{"a":{"type":"string","enum":["x"],"pattern":"^x$","x-kubernetes-validations":[{"rule":"true"}]},
             "b":{"anyOf":[{"type":"integer"},{"not":{"required":["c"]}}],"default":{"c":[1,2.5,null]}},"c":{"additionalProperties":false}}}
            """);
        var random = new Random(5);
        for (var round = 0; round < 3000; round++)
        {
            var damaged = bytes.ToArray();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            try
            {
                LoadedSchemas.Read(SchemaForm.Structural, damaged, new SchemaPool()).Root.ShouldNotBeNull();
            }
            catch (SchemaFormatException exception)
            {
                exception.Message.ShouldStartWith("The schema cannot be read");
            }
        }
    }
}
