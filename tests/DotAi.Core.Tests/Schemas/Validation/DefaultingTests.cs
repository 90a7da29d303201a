using System.Text.Json;
using DotAi.Schemas.Validation;

namespace DotAi.Core.Tests.Schemas.Validation;

public sealed class DefaultingTests
{
    private const string Schema = """
        {"type":"object","properties":{
          "mode":{"type":"string","default":"fast"},
          "net":{"type":"object","default":{},"properties":{"port":{"type":"integer","default":80}}},
          "off":{"type":"object","properties":{"x":{"type":"integer","default":1}}},
          "items":{"type":"array","items":{"type":"object","properties":{"p":{"type":"string","default":"TCP"}}}},
          "map":{"type":"object","additionalProperties":{"type":"object","properties":{"q":{"type":"integer","default":2}}}},
          "maybe":{"type":"string","nullable":true,"default":"d"}}}
        """;

    [Theory]
    [InlineData("{}", """{"maybe":"d","mode":"fast","net":{"port":80}}""")]
    [InlineData("""{"mode":"slow","net":{"port":1},"maybe":null}""", """{"mode":"slow","net":{"port":1},"maybe":null}""")]
    [InlineData("""{"mode":null,"off":null,"net":{"port":null},"maybe":"m"}""", """{"net":{"port":80},"maybe":"m","mode":"fast"}""")]
    [InlineData(
        """{"off":{},"items":[{},{"p":"UDP"}],"map":{"a":{}},"mode":"m","net":{"port":1},"maybe":"x"}""",
        """{"off":{"x":1},"items":[{"p":"TCP"},{"p":"UDP"}],"map":{"a":{"q":2}},"mode":"m","net":{"port":1},"maybe":"x"}""")]
    [InlineData(
        """{"unknown":{"a":null,"n":1.50},"mode":"m","net":{"port":1},"maybe":"x"}""",
        """{"unknown":{"a":null,"n":1.50},"mode":"m","net":{"port":1},"maybe":"x"}""")]
    public void Absent_fields_get_their_defaults_and_nulls_that_are_no_values_go(string given, string expected) =>
        Apply(given, depth: 100).ShouldBe(expected);

    [Fact]
    public void A_second_time_changes_nothing()
    {
        var once = Apply("""{"items":[{}],"map":{"a":{}}}""", depth: 100);

        Apply(once, depth: 100).ShouldBe(once);
    }

    [Fact]
    public void Below_the_depth_limit_values_stay_as_they_are() =>
        Apply("""{"off":{},"mode":"m","net":{"port":1},"maybe":"x"}""", depth: 1).ShouldBe("""{"off":{},"mode":"m","net":{"port":1},"maybe":"x"}""");

    [Fact]
    public void Defaults_that_multiply_stop_at_the_size_limit()
    {
        var big = new string('x', 100_000);
        var schema = SchemaReading.Spec($$"""{"type":"array","items":{"type":"object","properties":{"d":{"type":"string","default":"{{big}}"} } } }""");
        var list = Validating.Json("[" + string.Join(',', Enumerable.Repeat("{}", 1000)) + "]");

        Defaulting.Apply(schema, list, maxDepth: 10).GetRawText().Length.ShouldBeInRange(32 * 1024 * 1024, 34 * 1024 * 1024);
    }

    private static string Apply(string json, int depth)
    {
        using var document = JsonDocument.Parse(json);
        return Defaulting.Apply(SchemaReading.Spec(Schema), document.RootElement, depth).GetRawText();
    }
}
