using DotAi.Embeddings.Local;

namespace DotAi.Core.Tests.Embeddings.Local;

public sealed class EncoderTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \t\r\n\u00A0\u2003", "")]
    [InlineData("plain text", "plain text")]
    [InlineData("  two  spaces ", "two spaces")]
    [InlineData("line one\r\n\tline two\n", "line one line two")]
    [InlineData("no-break\u00A0space", "no-break space")]
    [InlineData("x", "x")]
    public void Runs_of_white_space_become_one_space(string text, string expected) => EncoderText.Clean(text).ShouldBe(expected);

    [Fact]
    public void A_clean_text_is_not_copied()
    {
        var text = string.Concat("a", " b");

        EncoderText.Clean(text).ShouldBeSameAs(text);
    }

    [Fact]
    public void Cleaning_twice_changes_nothing_more()
    {
        var random = new Random(5);
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => " \n\tab\u00A0\u3000\uD800"[random.Next(8)]));
            var once = EncoderText.Clean(text);

            EncoderText.Clean(once).ShouldBe(once);
            once.ShouldBe(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }
    }

    [Fact]
    public void A_long_text_is_cut() =>
        EncoderText.Clean(string.Concat(Enumerable.Repeat("word  ", 200_000))).Length.ShouldBeLessThanOrEqualTo(SentencePieceTokenizer.MaxCharacters + 1);
}
