using DotAi.Cel.Tests.Support;

namespace DotAi.Cel.Tests.Syntax;

public sealed class ParserErrorTests
{
    [Fact]
    public void An_issue_shows_the_line_and_a_caret_under_the_column()
    {
        Sample.Issues("1 +\n  'é' + )")[0].ToString().ShouldBe(
            "ERROR: <input>:2:9: Syntax error: unexpected ')', expecting an expression\n |   'é' + )\n | ........^");
    }

    [Fact]
    public void Columns_count_code_points() => Sample.Issues("'😀😀' + #")[0].Column.ShouldBe(8);

    [Fact]
    public void All_unreadable_characters_are_reported() =>
        Sample.Issues("1 + @ 2 $ + #3").Select(i => i.Column).ShouldBe([5, 9, 13]);

    [Fact]
    public void Problems_in_separate_arguments_are_all_reported() =>
        Sample.Issues("size(1 +) + size(2 *) + [3 -]").Select(i => i.Column).ShouldBe([9, 21, 29]);

    [Theory]
    [InlineData("", "the expression is empty")]
    [InlineData("   // only a comment", "the expression is empty")]
    [InlineData("1 2", "unexpected '2', expecting the end of the expression or an operator")]
    [InlineData("(1", "unexpected end of the expression, expecting ')'")]
    [InlineData("[1 2]", "unexpected '2', expecting ',' or ']'")]
    [InlineData("{1}", "unexpected '}', expecting ':'")]
    [InlineData("a ? b", "unexpected end of the expression, expecting ':'")]
    [InlineData("object.1", "unexpected '.1', expecting the end of the expression or an operator")]
    [InlineData("object.", "unexpected end of the expression, expecting a field or function name")]
    [InlineData("'abc", "unterminated string literal")]
    [InlineData("'a\nb'", "unterminated string literal")]
    [InlineData("'\\q'", "invalid escape sequence")]
    [InlineData("'\\ud83d'", "invalid unicode code point")]
    [InlineData("b'\\u00e9'", "invalid escape sequence")]
    [InlineData("9223372036854775808", "invalid int literal: out of range")]
    [InlineData("-9223372036854775809", "invalid int literal: out of range")]
    [InlineData("18446744073709551616u", "invalid uint literal: out of range")]
    [InlineData("0x1FFFFFFFFFFFFFFFF", "invalid int literal: out of range")]
    [InlineData("1e400", "invalid double literal: out of range")]
    [InlineData("while", "reserved identifier: while")]
    [InlineData("has(object)", "invalid argument to has() macro")]
    [InlineData("[1].all(x.y, true)", "argument must be a simple name")]
    [InlineData("[1].all(i, i, true)", "duplicate variable name: i")]
    [InlineData("[1].map(__result__, 1)", "iteration variable overwrites accumulator variable")]
    [InlineData("`a b", "unterminated or invalid `escaped` identifier")]
    public void A_mistake_is_named(string expression, string problem) =>
        Sample.Issues(expression).ShouldContain(i => i.Message.Contains(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("size(", ")")]
    [InlineData("{'a': ", "}")]
    [InlineData("true ? 1 : ", "")]
    public void Nesting_is_bounded(string open, string close)
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + "'1'" + string.Concat(Enumerable.Repeat(close, depth));
        Sample.Issues(Nested(300)).ShouldContain(i => i.Message.Contains("recursion", StringComparison.Ordinal));
        Sample.Issues(Nested(100)).ShouldNotContain(i => i.Message.Contains("recursion", StringComparison.Ordinal));
    }

    [Fact]
    public void Long_chains_of_logical_operators_do_not_nest() =>
        Sample.IsTrue("true" + string.Concat(Enumerable.Repeat(" && true || false", 5_000)));

    [Fact]
    public void Long_text_is_refused() => Sample.Issues("'" + new string('a', 100_000) + "'")[0].Message.ShouldContain("size exceeds limit");
}
