using System.Text.Json;
using DotAi.Server.JsonSchema;

namespace DotAi.Server.Tests.JsonSchema;

/// <summary>
/// Compares verdicts with those of ajv, which tests/conformance/schema-cases.mjs writes: one line for each random schema, with
/// values and whether they conform. <c>.ci/conformance</c> names the file in <c>DOTAI_SCHEMA_CASES</c>.
/// </summary>
public sealed class SchemaOracleTests
{
    [Fact]
    public void Verdicts_are_those_of_a_full_implementation()
    {
        var path = Environment.GetEnvironmentVariable("DOTAI_SCHEMA_CASES");
        Assert.SkipUnless(path is not null && File.Exists(path), "DOTAI_SCHEMA_CASES names no file");

        var differences = File.ReadLines(path).SelectMany(Differences).ToList();

        differences.ShouldBeEmpty();
    }

    private static IEnumerable<string> Differences(string line)
    {
        var @case = JsonElement.Parse(line);
        var schema = @case.GetProperty("schema");
        var validator = JsonSchemaValidator.Compile(schema);
        foreach (var pair in @case.GetProperty("values").EnumerateArray())
        {
            var (value, expected) = (pair.GetProperty("value"), pair.GetProperty("valid").GetBoolean());
            if (validator.Validate(value).Count == 0 != expected) yield return $"{schema.GetRawText()} {value.GetRawText()} should be {expected}";
        }
    }
}
