using System.Text.Json.Nodes;
using DotAi.Schemas.Validation;

namespace DotAi.Core.Tests.Schemas.Validation;

/// <summary>Random schemas, objects made to fit them, and one change to an object.</summary>
public sealed class ConformingObjectTests
{
    private const int Rounds = 400;

    [Fact]
    public void An_object_made_to_fit_has_no_mistakes()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new RandomSchema(new Random(seed));
            var schema = random.Object(depth: 3);
            var value = random.Conforming(schema);

            Validate(schema, value).ShouldBeEmpty($"seed {seed}: {schema.ToJsonString()} {value?.ToJsonString()}");
        }
    }

    [Fact]
    public void One_change_is_one_mistake_at_its_path()
    {
        var changed = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new RandomSchema(new Random(seed));
            var schema = random.Object(depth: 3);
            var value = random.Conforming(schema)!;
            if (random.Break(schema, value, "spec") is not { } expected)
            {
                continue;
            }

            changed++;
            Validate(schema, value).Brief().ShouldBe([expected], $"seed {seed}: {schema.ToJsonString()} {value.ToJsonString()}");
        }

        changed.ShouldBeGreaterThan(Rounds / 2);
    }

    private static IReadOnlyList<SchemaViolation> Validate(JsonNode schema, JsonNode? value) =>
        Validating.Spec(schema.ToJsonString(), value?.ToJsonString() ?? "null");
}
