using DotAi.Cel.Tests.Support;

namespace DotAi.Cel.Tests.Libraries;

public sealed class StringLibraryTests
{
    [Theory]
    [InlineData("'héllo😀'.charAt(5) == '😀' && 'ab'.charAt(2) == ''")]
    [InlineData("'a😀b😀'.indexOf('😀') == 1 && 'a😀b😀'.indexOf('😀', 2) == 3 && 'abc'.indexOf('x') == -1")]
    [InlineData("'a😀b😀'.lastIndexOf('😀') == 3 && 'a😀b😀'.lastIndexOf('😀', 2) == 1 && 'abc'.lastIndexOf('') == 3")]
    [InlineData("'a😀bc'.substring(1) == '😀bc' && 'a😀bc'.substring(1, 2) == '😀' && 'abc'.substring(3) == ''")]
    [InlineData("'aBcÉ'.lowerAscii() == 'abcÉ' && 'aBcé'.upperAscii() == 'ABCé'")]
    [InlineData("' \\t\\u00a0x\\n'.trim() == 'x'")]
    [InlineData("'aaa'.replace('a', 'b') == 'bbb' && 'aaa'.replace('a', 'b', 2) == 'bba' && 'aaa'.replace('a', 'b', 0) == 'aaa'")]
    [InlineData("'a😀'.replace('', '-') == '-a-😀-' && 'ab'.replace('', '-', 2) == '-a-b'")]
    [InlineData("'a,b,,c'.split(',') == ['a', 'b', '', 'c'] && 'a,b,c'.split(',', 2) == ['a', 'b,c'] && 'a'.split(',', 0) == []")]
    [InlineData("'a😀b'.split('') == ['a', '😀', 'b'] && 'abc'.split('', 2) == ['a', 'bc'] && ''.split(',') == ['']")]
    [InlineData("['a', 'b'].join() == 'ab' && ['a', 'b'].join(', ') == 'a, b' && [].join(',') == ''")]
    [InlineData("'a😀b'.reverse() == 'b😀a'")]
    [InlineData("strings.quote('a\"\\n\\\\é') == '\"a\\\\\"\\\\n\\\\\\\\é\"'")]
    public void Text_is_counted_by_code_point(string expression) => Sample.IsTrue(expression);

    [Theory]
    [InlineData("'abc'.charAt(4)", "index out of range: 4")]
    [InlineData("'abc'.charAt(-1)", "index out of range: -1")]
    [InlineData("'abc'.substring(4)", "index out of range: 4")]
    [InlineData("'abc'.substring(2, 1)", "invalid substring range. start: 2, end: 1")]
    [InlineData("'abc'.indexOf('a', -1)", "index out of range: -1")]
    [InlineData("'abc'.lastIndexOf('a', -1)", "index out of range: -1")]
    [InlineData("dyn([1]).join()", "no such overload: join of a list with an element that is no string")]
    public void A_position_outside_the_text_is_an_error(string expression, string message) => Sample.Error(expression).ShouldBe(message);

    [Theory]
    [InlineData("'%s|%s|%s'.format(['a', 1, true])", "a|1|true")]
    [InlineData("'%d %d'.format([-5, 5u])", "-5 5")]
    [InlineData("'%.2f %f'.format([2.345, 1.5])", "2.35 1.500000")]
    [InlineData("'%e'.format([1234.5])", "1.234500e+03")]
    [InlineData("'%b %b %o'.format([5, true, -8])", "101 1 -10")]
    [InlineData("'%x %X %x'.format([255, 'k', b'\\x01'])", "ff 6B 01")]
    [InlineData("'100%%'.format([])", "100%")]
    [InlineData("'%s'.format([[1, 'a', null, {'b': 2.5, 'a': duration('90s')}]])", "[1, a, null, {a: 90s, b: 2.5}]")]
    [InlineData("'%s'.format([{}])", "{}")]
    [InlineData("'%d %f'.format([double('NaN'), double('-Infinity')])", "NaN -Infinity")]
    public void Format_writes_as_the_specification_has_it(string expression, string text) =>
        Sample.Run(expression).Value.AsString().ShouldBe(text);

    [Theory]
    [InlineData("'%s'.format([['a', 1.5]])", "[\"a\", 1.500000]")]
    [InlineData("'%s'.format([{'b': 1, 'a': 2}])", "{\"a\":2, \"b\":1}")]
    [InlineData("'%.1f'.format([1234567.25])", "1,234,567.2")]
    [InlineData("'%e'.format([-0.00015])", "-1.500000×10⁻⁰⁴")]
    [InlineData("'%s'.format([1234567.0])", "1.234567e+06")]
    public void Format_in_Kubernetes_groups_digits_and_writes_literals(string expression, string text) =>
        Sample.Run(expression.Replace("['a', 1.5]", "['a', dyn(1.5)]", StringComparison.Ordinal), Sample.Admission).Value.AsString().ShouldBe(text);

    [Theory]
    [InlineData("'%s %s'.format(['a'])", "index 1 out of range")]
    [InlineData("'%q'.format(['a'])", "could not parse formatting clause: unrecognized formatting clause \"q\"")]
    [InlineData("'%'.format(['a'])", "could not parse formatting clause: unexpected end of string")]
    [InlineData("'%.5000f'.format([1.0])", "could not parse formatting clause: error while parsing precision: it must be a whole number up to 1000")]
    [InlineData("'%d'.format(['a'])", "error during formatting: decimal clause can only be used on integers, was given string")]
    public void A_format_that_cannot_be_applied_is_an_error(string expression, string message) => Sample.Error(expression).ShouldBe(message);
}
