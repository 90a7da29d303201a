using System.Text;
using DotAi.Kubernetes.Yaml;

namespace DotAi.Core.Tests.Kubernetes.Yaml;

public sealed class YamlReaderTests
{
    [Fact]
    public void Documents_come_one_by_one_and_empty_ones_are_left_out() =>
        Read("# only a comment\n---\na: 1\n---\n---\nnull\n--- text\n...\n---\n- b\n").ShouldBe(["""{"a":1}""", "\"text\"", """["b"]"""]);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# nothing")]
    [InlineData("---\n---\n")]
    public void A_text_without_values_has_no_documents(string text) => Read(text).ShouldBeEmpty();

    [Fact]
    public void Block_scalars_keep_their_lines() =>
        Read("a: |\n  one\n  two\nb: >-\n  three\n  four\n").ShouldBe(["{\"a\":\"one\\ntwo\\n\",\"b\":\"three four\"}"]);

    [Fact]
    public void Text_in_any_script_survives() =>
        YamlReader.ReadAll("- \"žluťoučký \\U0001F680 🚀 <&'\\\"\"", YamlLimits.Default)[0][0].GetString().ShouldBe("žluťoučký 🚀 🚀 <&'\"");

    [Fact]
    public void A_stream_of_JSON_values_is_read_as_documents() =>
        Read("{\"a\": 1.50}\n{\"b\": [true]} ").ShouldBe(["{\"a\": 1.50}", "{\"b\": [true]}"]);

    [Fact]
    public void A_flow_mapping_that_is_not_JSON_is_read_as_YAML() => Read("{a: 1, b: [x, y z],}").ShouldBe(["""{"a":1,"b":["x","y z"]}"""]);

    [Fact]
    public void Byte_order_marks_decide_the_encoding()
    {
        byte[] utf8 = [0xEF, 0xBB, 0xBF, .. "a: é"u8];
        byte[] little = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a: é")];
        byte[] big = [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("a: é")];
        foreach (var bytes in new[] { utf8, little, big })
        {
            Texts(YamlReader.Read(bytes, YamlLimits.Default)).ShouldBe(["""{"a":"é"}"""]);
        }
    }

    [Fact]
    public void Elements_outlive_the_text()
    {
        var elements = YamlReader.ReadAll("a: 1\n---\nb: 2", YamlLimits.Default);
        elements.Select(element => element.GetRawText()).ShouldBe(["""{"a":1}""", """{"b":2}"""]);
    }

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", "line 3, column 1: the key 'a' appears twice in one mapping")]
    [InlineData("{1: a, \"1\": b}", "line 1, column 8: the key '1' appears twice in one mapping")]
    [InlineData("{\"a\": 1, \"a\": 2}", "line 1, column 10: the key 'a' appears twice in one object")]
    [InlineData("~: 1", "line 1, column 1: a key must not be null")]
    [InlineData("[a]: 1", "line 1, column 1: a key must be a scalar")]
    [InlineData("? {a: 1}\n: 2", "line 1, column 3: a key must be a scalar")]
    [InlineData("a: *nowhere", "line 1, column 4: the alias '*nowhere' names no anchor before it, or a node that contains it")]
    [InlineData("a: &self [*self]", "line 1, column 11: the alias '*self' names no anchor before it, or a node that contains it")]
    [InlineData("{\"a\":\n \"x\\ud800\"}", "line 2, column 2: the text holds half of a surrogate pair")]
    [InlineData("{\"\\udc00\": 1}", "line 1, column 2: the text holds half of a surrogate pair")]
    [InlineData("a: 1\n\0", "line 2, column 1: the control character 0x00 is not allowed; is this a text file?")]
    public void Mistakes_are_named_with_their_place(string text, string message) =>
        Should.Throw<YamlFormatException>(() => Read(text)).Message.ShouldBe(message);

    [Theory]
    [InlineData("a: [1, 2", 1)]
    [InlineData("a: b: c", 1)]
    [InlineData("a:\n\t- b", 1)]
    [InlineData("a: 'open", 1)]
    [InlineData("x: @y", 1)]
    [InlineData("a: 1\n  b: 2", 2)]
    [InlineData("{\"a\": 1,\n\"b\": ]", 2)]
    public void Malformed_text_is_an_error_with_a_line(string text, long line) =>
        Should.Throw<YamlFormatException>(() => Read(text)).Line.ShouldBeInRange(line, line + 1);

    [Fact]
    public void Bytes_that_are_not_UTF8_are_an_error_with_their_place()
    {
        byte[] bytes = [.. "a: 1\nb: "u8, 0xC3, 0x28];
        Should.Throw<YamlFormatException>(() => YamlReader.Read(bytes, YamlLimits.Default)).Message.ShouldBe("line 2, column 4: the text is not UTF-8");
    }

    [Fact]
    public void More_documents_than_allowed_are_refused() =>
        Should.Throw<YamlFormatException>(() => YamlReader.ReadAll("--- 1\n--- 2\n--- 3\n", new YamlLimits { MaxDocuments = 2 }))
            .Message.ShouldBe("more than 2 documents");

    [Theory]
    [InlineData("a: {0}")]
    [InlineData("a: '{0}'")]
    [InlineData("-  {0}")]
    [InlineData("[1,\"{0}\"]")]
    public void A_longer_scalar_than_allowed_is_refused(string text) =>
        Should.Throw<YamlFormatException>(() => YamlReader.ReadAll(text.Replace("{0}", new string('x', 101), StringComparison.Ordinal), new YamlLimits { MaxScalarLength = 100 }))
            .Message.ShouldBe("line 1, column 4: a scalar is longer than 100 characters");

    [Fact]
    public void A_huge_scalar_within_the_limit_is_read()
    {
        var text = new string('x', 4_000_000);
        YamlReader.ReadAll("a: " + text, YamlLimits.Default)[0].GetProperty("a").GetString()!.Length.ShouldBe(text.Length);
    }

    private static List<string> Read(string text) => Texts(YamlReader.Read(Encoding.UTF8.GetBytes(text), YamlLimits.Default));

    private static List<string> Texts(JsonDocuments documents) =>
        [.. Enumerable.Range(0, documents.Count).Select(index => Encoding.UTF8.GetString(documents[index].Span))];
}
