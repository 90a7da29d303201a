using System.Text.Json;
using DotAi.Server.JsonSchema;

namespace DotAi.Server.Tests.JsonSchema;

public sealed class JsonSchemaValidatorTests
{
    [Theory]
    [InlineData("""{"type":"null"}""", "null", "0")]
    [InlineData("""{"type":"boolean"}""", "false", "\"false\"")]
    [InlineData("""{"type":"string"}""", "\"\"", "null")]
    [InlineData("""{"type":"object"}""", "{}", "[]")]
    [InlineData("""{"type":"array"}""", "[]", "{}")]
    [InlineData("""{"type":"number"}""", "1e400", "\"1\"")]
    [InlineData("""{"type":"integer"}""", "1.0", "1.5")]
    [InlineData("""{"type":"integer"}""", "123456789012345678901234567890", "1e-40")]
    [InlineData("""{"type":["string","null"]}""", "null", "5")]
    [InlineData("""{"enum":["a",1,null]}""", "1.0", "\"b\"")]
    [InlineData("""{"const":{"a":[1]}}""", """{"a":[1.0]}""", """{"a":[2]}""")]
    [InlineData("""{"minLength":2}""", "\"ab\"", "\"a\"")]
    [InlineData("""{"maxLength":1}""", "\"😀\"", "\"ab\"")]
    [InlineData("""{"pattern":"^a+$"}""", "\"aa\"", "\"ab\"")]
    [InlineData("""{"pattern":"b"}""", "\"abc\"", "\"ac\"")]
    [InlineData("""{"minimum":1}""", "1", "0.99")]
    [InlineData("""{"maximum":1}""", "1", "1.01")]
    [InlineData("""{"exclusiveMinimum":1}""", "1.01", "1")]
    [InlineData("""{"exclusiveMaximum":1}""", "0", "1")]
    [InlineData("""{"minimum":-1e300}""", "-1e299", "-1e301")]
    [InlineData("""{"minItems":1}""", "[0]", "[]")]
    [InlineData("""{"maxItems":1}""", "[0]", "[0,0]")]
    [InlineData("""{"items":{"type":"string"}}""", """["a"]""", """["a",1]""")]
    [InlineData("""{"minProperties":1}""", """{"a":1}""", "{}")]
    [InlineData("""{"maxProperties":1}""", """{"a":1}""", """{"a":1,"b":2}""")]
    [InlineData("""{"required":["a"]}""", """{"a":null}""", "{}")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"b":1}""", """{"a":1}""")]
    [InlineData("""{"properties":{"a":true},"additionalProperties":false}""", """{"a":1}""", """{"b":1}""")]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", """{"a":"x"}""", """{"a":1}""")]
    [InlineData("""{"allOf":[{"minimum":1},{"maximum":2}]}""", "1.5", "3")]
    [InlineData("""{"anyOf":[{"type":"string"},{"minimum":5}]}""", "6", "4")]
    [InlineData("""{"oneOf":[{"minimum":1},{"minimum":5}]}""", "2", "6")]
    [InlineData("""{"if":{"minimum":10},"then":{"maximum":20},"else":{"maximum":5}}""", "15", "7")]
    [InlineData("""{"if":{"required":["a"]},"then":{"required":["b"]}}""", "{}", """{"a":1}""")]
    [InlineData("""{"$defs":{"name":{"type":"string"}},"items":{"$ref":"#/$defs/name"}}""", """["a"]""", "[1]")]
    [InlineData("""{"$defs":{"tree":{"properties":{"next":{"$ref":"#/$defs/tree"}},"additionalProperties":false}},"$ref":"#/$defs/tree"}""", """{"next":{"next":{}}}""", """{"next":{"x":1}}""")]
    [InlineData("true", "5", null)]
    [InlineData("false", null, "5")]
    [InlineData("""{"title":"t","description":"d","default":1,"examples":[1],"format":"uri","deprecated":true,"x-own":1}""", "\"no uri\"", null)]
    public void Keywords_accept_and_refuse(string schema, string? good, string? bad)
    {
        var validator = JsonSchemaValidator.Compile(JsonElement.Parse(schema));

        if (good is not null) validator.Validate(JsonElement.Parse(good)).ShouldBeEmpty();
        if (bad is not null) validator.Validate(JsonElement.Parse(bad)).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("""{"minLength":2}""", "5")]
    [InlineData("""{"minimum":2}""", "\"a\"")]
    [InlineData("""{"minItems":2}""", "{}")]
    [InlineData("""{"required":["a"]}""", "[]")]
    [InlineData("""{"additionalProperties":false}""", "[1]")]
    public void Keywords_say_nothing_about_values_of_other_types(string schema, string value)
    {
        JsonSchemaValidator.Compile(JsonElement.Parse(schema)).Validate(JsonElement.Parse(value)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("5", "A schema is an object")]
    [InlineData("""{"typ":"string"}""", "'typ' is not supported")]
    [InlineData("""{"uniqueItems":true}""", "'uniqueItems' is not supported")]
    [InlineData("""{"type":"text"}""", "'text' is not a type")]
    [InlineData("""{"type":5}""", "malformed")]
    [InlineData("""{"minLength":"2"}""", "malformed")]
    [InlineData("""{"pattern":"(a)\\1"}""", "malformed")]
    [InlineData("""{"pattern":"(?<=a)b"}""", "malformed")]
    [InlineData("""{"$ref":"#/$defs/none"}""", "points to nothing")]
    [InlineData("""{"$ref":"https://example.com/schema"}""", "must point into")]
    [InlineData("""{"$defs":{"a":{"$ref":"#/$defs/b"},"b":{"anyOf":[{"$ref":"#/$defs/a"}]}},"$ref":"#/$defs/a"}""", "refers to itself")]
    public void A_schema_that_could_not_be_kept_is_refused(string schema, string reason)
    {
        Should.Throw<SchemaException>(() => JsonSchemaValidator.Compile(JsonElement.Parse(schema))).Message.ShouldContain(reason);
    }

    [Fact]
    public void A_pattern_takes_time_in_proportion_to_the_text()
    {
        var validator = JsonSchemaValidator.Compile(JsonElement.Parse("""{"pattern":"^(a+)+$"}"""));
        var text = JsonSerializer.SerializeToElement(new string('a', 50_000) + "!");

        validator.Validate(text).Count.ShouldBe(1);
    }

    [Fact]
    public void Alternatives_within_alternatives_cannot_take_for_ever()
    {
        const string Schema = """
            {
              "$defs": {
                "x": { "anyOf": [
                  { "type": "array", "items": { "$ref": "#/$defs/x" } },
                  { "type": "array", "items": { "$ref": "#/$defs/x" }, "maxItems": 9 },
                  { "type": "array", "items": { "$ref": "#/$defs/x" }, "maxItems": 8 }
                ] }
              },
              "$ref": "#/$defs/x"
            }
            """;
        var deep = JsonElement.Parse(new string('[', 60) + "5" + new string(']', 60));

        JsonSchemaValidator.Compile(JsonElement.Parse(Schema)).Validate(deep).Single().Message.ShouldContain("too complex");
    }

    [Fact]
    public void A_flood_of_problems_is_cut_off()
    {
        var validator = JsonSchemaValidator.Compile(JsonElement.Parse("""{"items":{"type":"string"}}"""));
        var numbers = JsonSerializer.SerializeToElement(Enumerable.Range(0, 10_000));

        validator.Validate(numbers).Count.ShouldBe(100);
    }
}
