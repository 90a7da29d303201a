using System.Text.Json.Nodes;
using DotAi.Schemas.Validation;

namespace DotAi.Core.Tests.Schemas.Validation;

public sealed class RandomInputTests
{
    [Fact]
    public void Any_value_gets_an_answer_and_every_path_of_it_can_be_read()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var schema = new RandomSchema(random).Object(depth: 3).ToJsonString();

            foreach (var violation in Validating.Spec(schema, Value(random, depth: 4)?.ToJsonString() ?? "null"))
            {
                DotAi.Schemas.FieldPath.Parse(violation.Path).ToString().ShouldBe(violation.Path);
                violation.Message.ShouldNotBeEmpty();
                violation.Class.Code().ShouldNotBeEmpty();
            }
        }
    }

    [Fact]
    public void The_same_object_always_gets_the_same_answer()
    {
        const string Schema = """{"type":"object","required":["b","a"],"properties":{"a":{"type":"string"},"b":{"type":"string"},"c":{"type":"string","enum":["x"]}}}""";
        var first = Validating.Spec(Schema, """{"c":"y","d":1}""");

        first.Brief().ShouldBe(["enum-violation spec.c", "unknown-field spec.d", "missing-required spec.a", "missing-required spec.b"]);
        Validating.Spec(Schema, """{"c":"y","d":1}""").ShouldBe(first);
    }

    private static JsonNode? Value(Random random, int depth) => random.Next(depth > 0 ? 9 : 6) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.Next(-5, 200),
        3 => random.NextDouble() * 1e20,
        4 => "one",
        5 => new string((char)random.Next(1, 0xD800), random.Next(20)),
        6 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth - 1))]),
        _ => new JsonObject(Enumerable.Range(1, random.Next(5)).Select(number =>
            KeyValuePair.Create(random.Next(8) == 0 ? $"x.{number}\n" : $"f{number}", Value(random, depth - 1)))),
    };
}
