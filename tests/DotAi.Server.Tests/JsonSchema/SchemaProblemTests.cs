using System.Text.Json;
using DotAi.Server.JsonSchema;

namespace DotAi.Server.Tests.JsonSchema;

/// <summary>The words of problems: what a model reads when it is to put its arguments right.</summary>
public sealed class SchemaProblemTests
{
    private const string Union = """
        {
          "type": "object",
          "properties": { "operation": { "type": "string" } },
          "oneOf": [
            { "properties": { "operation": { "const": "list" }, "limit": { "type": "integer", "minimum": 1 } }, "required": ["operation"], "additionalProperties": false },
            { "properties": { "operation": { "const": "get" }, "id": { "type": "string" } }, "required": ["operation", "id"], "additionalProperties": false },
            { "$ref": "#/$defs/search" }
          ],
          "$defs": {
            "search": { "properties": { "operation": { "enum": ["search", "find"] }, "query": { "type": "string", "minLength": 1 } }, "required": ["operation", "query"] }
          }
        }
        """;

    [Theory]
    [InlineData("""{"type":"integer"}""", "\"ten\"", ": The value must be an integer, but is \"ten\".")]
    [InlineData("""{"type":["string","null"]}""", "[]", ": The value must be a string or null, but is a list.")]
    [InlineData("""{"enum":["create","list"]}""", "\"lst\"", ": The value must be one of \"create\", \"list\", but is \"lst\"; did you mean \"list\"?")]
    [InlineData("""{"enum":["only"]}""", "1", ": The value must be \"only\", but is 1.")]
    [InlineData("""{"const":true}""", "false", ": The value must be true, but is false.")]
    [InlineData("""{"minLength":1}""", "\"\"", ": The value must not be empty.")]
    [InlineData("""{"maxLength":3}""", "\"long text\"", ": The value must have at most 3 characters, but has 9.")]
    [InlineData("""{"maxItems":1}""", "[1,2]", ": The value must have at most 1 item, but has 2.")]
    [InlineData("""{"minimum":0.5}""", "0", ": The value must be at least 0.5, but is 0.")]
    [InlineData("""{"pattern":"^[a-z]+$"}""", "\"A\"", ": The value must match the pattern ^[a-z]+$.")]
    [InlineData("""{"properties":{"items":{"items":{"properties":{"name":{"type":"string"}}}}}}""", """{"items":[{},{"name":5}]}""", "items[1].name: items[1].name must be a string, but is 5.")]
    [InlineData("""{"additionalProperties":false}""", """{"a":1}""", "a: a is not known here; nothing is expected.")]
    [InlineData("""{"properties":{"abc":true,"def":true},"additionalProperties":false}""", """{"xyz":1}""", "xyz: xyz is not known here; known are abc, def.")]
    [InlineData("""{"oneOf":[{"minimum":1},{"minimum":2}]}""", "3", ": The value fits more than one of the alternatives; say more, so that it fits exactly one.")]
    public void A_problem_says_what_is_wrong_and_what_would_be_right(string schema, string value, string problem)
    {
        Problems(schema, value).ShouldBe([problem]);
    }

    [Theory]
    [InlineData("""{"operation":"list","limit":0,"id":"x"}""", "limit: limit must be at least 1, but is 0.", "id: id is not known here; did you mean limit?", "id: id is not known here; known are operation, limit.")]
    [InlineData("""{"operation":"get"}""", "id: id is required.")]
    [InlineData("""{"operation":"find","query":""}""", "query: query must not be empty.")]
    [InlineData("""{"operation":"serch","query":"x"}""", "operation: operation must be one of \"list\", \"get\", \"search\", \"find\", but is \"serch\"; did you mean \"search\"?")]
    [InlineData("""{"query":"x"}""", "operation: operation is required: \"list\", \"get\", \"search\", \"find\".")]
    public void In_a_union_the_problems_are_those_of_the_alternative_that_was_meant(string value, params string[] possible)
    {
        var problems = Problems(Union, value);

        problems.ShouldNotBeEmpty();
        problems.ShouldBeSubsetOf(possible);
    }

    [Fact]
    public void Without_a_hint_the_nearest_alternative_speaks()
    {
        const string Schema = """{"anyOf":[{"required":["a","b","c"]},{"required":["d"]}]}""";

        Problems(Schema, "{}").ShouldBe(["d: d is required."]);
    }

    [Fact]
    public void Problems_within_a_union_carry_their_place()
    {
        const string Schema = """{"items":{"oneOf":[{"properties":{"kind":{"const":"a"},"size":{"type":"integer"}},"required":["kind"]}]}}""";

        Problems(Schema, """[{"kind":"a"},{"kind":"a","size":"x"}]""").ShouldBe(["[1].size: [1].size must be an integer, but is \"x\"."]);
    }

    [Fact]
    public void Long_values_and_names_are_shortened()
    {
        var problem = Problems("""{"additionalProperties":false,"maxProperties":9}""", $$"""{"{{new string('n', 500)}}":1}""").Single();

        problem.Length.ShouldBeLessThan(250);
    }

    [Fact]
    public void Names_that_a_caller_makes_up_cannot_swell_the_answer()
    {
        var members = string.Join(',', Enumerable.Range(0, 200).Select(i => $"\"{i}{new string('n', 2000)}\":1"));
        var problems = Problems("""{"additionalProperties":{"type":"string"}}""", $"{{{members}}}");

        problems.Length.ShouldBe(100);
        problems.Sum(problem => problem.Length).ShouldBeLessThan(30_000);
    }

    private static string[] Problems(string schema, string value) =>
        [.. JsonSchemaValidator.Compile(JsonElement.Parse(schema)).Validate(JsonElement.Parse(value)).Select(problem => $"{problem.Field}: {problem.Message}")];
}
