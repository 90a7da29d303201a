using System.Text;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Core.Tests.Kubernetes.Yaml;

public sealed class YamlAnchorTests
{
    [Theory]
    [InlineData("a: &x 1\nb: *x", """{"a":1,"b":1}""")]
    [InlineData("a: &x {p: [1, 2]}\nb: [*x, *x]", """{"a":{"p":[1,2]},"b":[{"p":[1,2]},{"p":[1,2]}]}""")]
    [InlineData("a: &x 1\nb: &x 2\nc: *x", """{"a":1,"b":2,"c":2}""")]
    [InlineData("a: &x {p: &y 7}\nb: *y", """{"a":{"p":7},"b":7}""")]
    [InlineData("&k name: value\nother: *k", """{"name":"value","other":"name"}""")]
    [InlineData("- &k name\n- {*k : 1}", """["name",{"name":1}]""")]
    [InlineData("- &k 5\n- {*k : 1}", """[5,{"5":1}]""")]
    public void Aliases_stand_for_the_node_they_name(string yaml, string json) => JsonOf(yaml).ShouldBe(json);

    [Theory]
    [InlineData("{<<: {a: 1}, b: 2}", """{"b":2,"a":1}""")]
    [InlineData("{<<: {a: 1}, a: 2}", """{"a":2}""")]
    [InlineData("{a: 2, <<: {a: 1, b: 3}}", """{"a":2,"b":3}""")]
    [InlineData("{<<: [{a: 1}, {a: 2, b: 3}]}", """{"a":1,"b":3}""")]
    [InlineData("{<<: {a: 1}, <<: {a: 2, b: 3}}", """{"a":1,"b":3}""")]
    [InlineData("{<<: [{a: 1}], \"<<\": 4}", """{"<<":4,"a":1}""")]
    [InlineData("- &base {a: {b: [1]}, c: 2}\n- {<<: *base, c: 3}", """[{"a":{"b":[1]},"c":2},{"c":3,"a":{"b":[1]}}]""")]
    [InlineData("- &one {a: 1}\n- &two {<<: *one, b: 2}\n- {<<: [*two], c: 3}", """[{"a":1},{"b":2,"a":1},{"c":3,"b":2,"a":1}]""")]
    [InlineData("{<<: {}, a: 1}", """{"a":1}""")]
    public void Merged_mappings_give_way_to_explicit_keys_and_to_earlier_ones(string yaml, string json) => JsonOf(yaml).ShouldBe(json);

    [Theory]
    [InlineData("{<<: 5}")]
    [InlineData("{<<: [1]}")]
    [InlineData("{<<: [{a: 1}, [b]]}")]
    [InlineData("{<<: text}")]
    [InlineData("{<<: }")]
    public void Merging_anything_but_mappings_is_an_error(string yaml) =>
        Should.Throw<YamlFormatException>(() => JsonOf(yaml)).Message.ShouldBe("line 1, column 2: '<<' must name a mapping or a list of mappings");

    [Fact]
    public void Anchors_end_with_their_document() =>
        Should.Throw<YamlFormatException>(() => JsonOf("a: &x 1\n---\nb: *x")).Line.ShouldBe(3);

    [Fact]
    public void An_alias_bomb_is_refused_before_it_grows()
    {
        var text = new StringBuilder("l0: &l0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (var level = 1; level < 30; level++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"l{level}: &l{level} [{string.Join(", ", Enumerable.Repeat($"*l{level - 1}", 10))}]\n");
        }

        Should.Throw<YamlFormatException>(() => JsonOf(text.ToString())).Message.ShouldEndWith("anchors and aliases expand to more than 16777216 bytes");
    }

    [Fact]
    public void A_bomb_of_merge_keys_is_refused_too()
    {
        var wide = string.Join(", ", Enumerable.Range(0, 1000).Select(number => $"key{number}: value"));
        var merges = string.Concat(Enumerable.Range(0, 5000).Select(_ => "- {<<: *base}\n"));
        Should.Throw<YamlFormatException>(() => JsonOf($"- &base {{{wide}}}\n{merges}")).Message.ShouldEndWith("expand to more than 16777216 bytes");
    }

    [Fact]
    public void Nested_anchors_cannot_multiply_the_work()
    {
        var depth = 200;
        var text = string.Concat(Enumerable.Range(0, depth).Select(level => $"&a{level} [")) + new string('x', 200_000) + new string(']', depth);
        Should.Throw<YamlFormatException>(() => JsonOf(text)).Message.ShouldEndWith("expand to more than 16777216 bytes");
    }

    [Fact]
    public void Depth_counts_what_aliases_bring_along()
    {
        var limits = new YamlLimits { MaxDepth = 6 };
        Read("- &deep [[[1]]]\n- [[*deep]]", limits).ShouldBe("[[[[1]]],[[[[[1]]]]]]");
        Should.Throw<YamlFormatException>(() => Read("- &deep [[[1]]]\n- [[[*deep]]]", limits)).Message.ShouldBe("line 2, column 6: nested more than 6 levels deep");
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\": ", "}")]
    [InlineData("{a: ", "}")]
    public void Deep_nesting_is_an_error_not_an_overflow(string open, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));
        Should.Throw<YamlFormatException>(() => JsonOf(text));
    }

    [Fact]
    public void Deep_block_nesting_is_an_error_not_an_overflow() =>
        Should.Throw<YamlFormatException>(() => JsonOf(string.Concat(Enumerable.Repeat("- ", 50_000)) + "x")).Message.ShouldEndWith("nested more than 256 levels deep");

    private static string JsonOf(string yaml) => Read(yaml, YamlLimits.Default);

    private static string Read(string yaml, YamlLimits limits)
    {
        var documents = YamlReader.Read(Encoding.UTF8.GetBytes(yaml), limits);
        return Encoding.UTF8.GetString(documents[0].Span);
    }
}
