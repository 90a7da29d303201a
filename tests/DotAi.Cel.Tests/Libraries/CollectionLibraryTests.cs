using DotAi.Cel.Tests.Support;

namespace DotAi.Cel.Tests.Libraries;

public sealed class CollectionLibraryTests
{
    [Theory]
    [InlineData("[1, 2, 3, 4].slice(1, 3) == [2, 3] && [1].slice(1, 1) == []")]
    [InlineData("[[1], [2, [3]]].flatten() == [1, 2, [3]] && dyn([1, [2, [3]]]).flatten(2) == [1, 2, 3]")]
    [InlineData("[1, 2, 1, dyn(1.0)].distinct() == [1, 2]")]
    [InlineData("[3, 1, 2].sort() == [1, 2, 3] && ['b', 'a'].sort() == ['a', 'b'] && [true, false].sort() == [false, true]")]
    [InlineData("[{'n': 2}, {'n': 1}].sortBy(x, x.n) == [{'n': 1}, {'n': 2}]")]
    [InlineData("[duration('2s'), duration('1s')].sort()[0] == duration('1s')")]
    [InlineData("[1, 2].reverse() == [2, 1] && lists.range(3) == [0, 1, 2]")]
    [InlineData("[1, 2].first().value() == 1 && [1, 2].last().value() == 2 && ![].first().hasValue()")]
    [InlineData("sets.contains([1, 2], [2.0, 1u, 1]) && !sets.contains([1], [2]) && sets.contains([], [])")]
    [InlineData("sets.equivalent([1, 2, 2], [2, 1]) && !sets.equivalent([1], [1, 2])")]
    [InlineData("sets.intersects([1, 2], [2]) && !sets.intersects([1], []) && !sets.intersects([1], [2])")]
    public void Lists_and_sets(string expression) => Sample.IsTrue(expression.Replace("[2.0, 1u, 1]", "[dyn(2.0), 1u, 1]", StringComparison.Ordinal));

    [Theory]
    [InlineData("[1].slice(-1, 0)", "cannot slice(-1, 0), negative indexes not supported")]
    [InlineData("[1].slice(1, 0)", "cannot slice(1, 0), start index must be less than or equal to end index")]
    [InlineData("[1].slice(0, 2)", "cannot slice(0, 2), list is length 1")]
    [InlineData("dyn([1, 'a']).sort()", "list elements must have the same type")]
    [InlineData("dyn([[1]]).sort()", "list elements must be comparable")]
    [InlineData("lists.range(-1)", "lists.range: size must be non-negative, got -1")]
    [InlineData("dyn([[1]]).flatten(-1)", "level must be non-negative")]
    public void A_list_that_does_not_suit_is_an_error(string expression, string message) => Sample.Error(expression).ShouldBe(message);

    [Theory]
    [InlineData("math.greatest(1, 2.5, 2u) == 2.5 && math.least([3, 1, 2]) == 1 && math.greatest(-1) == -1")]
    [InlineData("math.ceil(1.2) == 2.0 && math.floor(-1.2) == -2.0 && math.round(2.5) == 3.0 && math.trunc(-1.7) == -1.0")]
    [InlineData("math.abs(-3) == 3 && math.sign(-2.5) == -1.0 && math.sqrt(9) == 3.0")]
    [InlineData("math.isNaN(0.0 / 0.0) && math.isInf(1.0 / 0.0) && math.isFinite(1.0)")]
    [InlineData("math.bitAnd(6, 3) == 2 && math.bitOr(6u, 3u) == 7u && math.bitXor(6, 3) == 5 && math.bitNot(0) == -1")]
    [InlineData("math.bitShiftLeft(1, 62) == 4611686018427387904 && math.bitShiftLeft(1, 64) == 0 && math.bitShiftRight(-1, 63) == 1")]
    [InlineData("base64.encode(b'hello') == 'aGVsbG8=' && base64.decode('aGVsbG8') == b'hello' && base64.decode('') == b''")]
    public void Math_and_encoders(string expression) => Sample.IsTrue(expression);

    [Theory]
    [InlineData("math.abs(-9223372036854775808)", "integer overflow")]
    [InlineData("math.bitShiftLeft(1, -1)", "math.bitShiftLeft() negative offset")]
    [InlineData("base64.decode('a b=')", "illegal base64 data")]
    public void Mathematics_that_cannot_be_done_is_an_error(string expression, string message) => Sample.Error(expression).ShouldBe(message);

    [Fact]
    public void Extremes_of_nothing_or_of_text_do_not_compile()
    {
        Sample.Issues("math.greatest()")[0].Message.ShouldContain("at least one argument");
        Sample.Issues("math.least('a', 1)")[0].Message.ShouldContain("numbers only");
    }
}
