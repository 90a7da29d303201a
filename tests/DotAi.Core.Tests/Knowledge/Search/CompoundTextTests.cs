using DotAi.Knowledge.Search;

namespace DotAi.Core.Tests.Knowledge.Search;

public sealed class CompoundTextTests
{
    [Theory]
    [InlineData("a postgres db and an s3 bucket with dns", "a postgres db|an s3 bucket|dns")]
    [InlineData("vpc,subnet; queue + topic", "vpc|subnet|queue|topic")]
    [InlineData("cache w/ replicas & alerts.", "cache|replicas|alerts")]
    [InlineData("and with database and", "database")]
    [InlineData("pub/sub on (gcp)", "pub/sub on gcp")]
    [InlineData(", ; + and", "")]
    [InlineData("  ", "")]
    public void What_is_asked_for_is_cut_where_it_is_joined(string text, string expected) =>
        string.Join('|', CompoundText.Split(text).GroupBy(token => token.Part, token => token.Token).Select(part => string.Join(' ', part))).ShouldBe(expected);

    [Fact]
    public void Any_text_gives_bounded_tokens_in_parts_that_count_up_from_zero()
    {
        var random = new Random(3);
        var pieces = new[] { "and", "with", ",", ";", "+", "db", "s3", " ", "  ", "\n", "&", "w/", "…", "\ud800", "(", ")" };
        for (var round = 0; round < 3_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 200)).Select(_ => pieces[random.Next(pieces.Length)] + (random.Next(2) == 0 ? " " : "")));

            var tokens = CompoundText.Split(text);

            tokens.ShouldAllBe(token => token.Token.Length > 0);
            tokens.Select(token => token.Part).Distinct().ShouldBe(Enumerable.Range(0, tokens.Select(token => token.Part).Distinct().Count()));
        }
    }
}
