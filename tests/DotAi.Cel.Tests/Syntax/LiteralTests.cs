using DotAi.Cel.Tests.Support;

namespace DotAi.Cel.Tests.Syntax;

public sealed class LiteralTests
{
    [Theory]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("0x7F", "127")]
    [InlineData("-0x10", "-16")]
    [InlineData("0xFFFFFFFFFFFFFFFFu", "18446744073709551615u")]
    [InlineData(".5e1", "5")]
    [InlineData("1E-3", "0.001")]
    [InlineData("--1", "1")]
    [InlineData("---1", "-1")]
    [InlineData("!!!true", "false")]
    [InlineData("'\\x41\\u00e9\\U0001F600\\101'", "\"Aé😀A\"")]
    [InlineData("'\\a\\b\\f\\n\\r\\t\\v\\\\\\?\\\"\\'\\`'", "\"\\a\\b\\f\\n\\r\\t\\v\\\\?\\\"'`\"")]
    [InlineData("r'\\d\\''", "\"\\\\d\\\\'\"")]
    [InlineData("'''a\r\n'b''c'''", "\"a\\n'b''c\"")]
    [InlineData("b'\\xff\\377é'", "b\"FFFFC3A9\"")]
    [InlineData("bR'\\x'", "b\"5C78\"")]
    [InlineData("[1, 2,]", "[1, 2]")]
    [InlineData("[,]", "[]")]
    [InlineData("{'a': 1,}", "{\"a\": 1}")]
    [InlineData("1 // one\n + 2", "3")]
    [InlineData("object.map.`a`.b", "\"c\"")]
    [InlineData("1 + 2 * 3 % 4 - -5", "8")]
    [InlineData("true ? (false ? 1 : 2) : 3", "2")]
    [InlineData("1 < 2 == true", "true")]
    [InlineData("true || false && false", "true")]
    public void Literals_and_precedence(string expression, string value) => Sample.Value(expression).ShouldBe(value);
}
