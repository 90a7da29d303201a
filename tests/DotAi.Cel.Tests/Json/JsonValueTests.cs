using System.Text.Json;

namespace DotAi.Cel.Tests.Json;

public sealed class JsonValueTests
{
    [Theory]
    [InlineData("1", CelKind.Int)]
    [InlineData("-0", CelKind.Int)]
    [InlineData("9223372036854775807", CelKind.Int)]
    [InlineData("9223372036854775808", CelKind.Double)]
    [InlineData("1.0", CelKind.Double)]
    [InlineData("1e2", CelKind.Double)]
    [InlineData("\"x\"", CelKind.String)]
    [InlineData("null", CelKind.Null)]
    [InlineData("false", CelKind.Bool)]
    [InlineData("[]", CelKind.List)]
    [InlineData("{}", CelKind.Map)]
    public void Json_kinds_become_CEL_kinds_as_the_API_server_decodes_them(string json, CelKind kind) => Value(json).Kind.ShouldBe(kind);

    [Fact]
    public void Fields_keep_their_order_and_a_repeated_name_its_last_value() =>
        Value("""{"b": 1, "a": 2, "b": 3}""").ToString().ShouldBe("""{"b": 3, "a": 2}""");

    [Fact]
    public void Large_objects_are_looked_up_by_name()
    {
        var map = Value("{" + string.Join(',', Enumerable.Range(0, 1000).Select(i => $"\"k{i}\": {i}")) + "}").AsMap();
        map.Count.ShouldBe(1000);
        map.TryGet("k777", out var value).ShouldBeTrue();
        value.ShouldBe(CelValue.Of(777));
        map.TryGet("k1000", out _).ShouldBeFalse();
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character() =>
        Value("""{"a\ud800": "\udc00b\n"}""").ToString().ShouldBe("""{"a�": "�b\n"}""");

    [Fact]
    public void Evaluations_on_several_threads_may_share_a_document()
    {
        var program = CelEnvironment.Standard.WithVariable("o", CelType.Dyn).Compile("o.l.all(x, o.m[x] == x) && o.m.size() == 9").Program!;
        for (var round = 0; round < 50; round++)
        {
            var value = Value("""{"l": ["a", "b", "c"], "m": {"a": "a", "b": "b", "c": "c", "d": "", "e": "", "f": "", "g": "", "h": "", "i": ""}}""");
            var results = new CelResult[8];
            Parallel.For(0, results.Length, i => results[i] = program.Evaluate(new CelBindings().With("o", value), CancellationToken.None));
            results.ShouldAllBe(r => r.IsTrue);
        }
    }

    private static CelValue Value(string json) => CelValue.Of(JsonDocument.Parse(json).RootElement);
}
