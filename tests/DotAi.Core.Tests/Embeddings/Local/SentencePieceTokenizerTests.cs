using DotAi.Embeddings.Local;

namespace DotAi.Core.Tests.Embeddings.Local;

public sealed class SentencePieceTokenizerTests
{
    private const int Unknown = SentencePieceVocabulary.Unknown;

    [Fact]
    public void An_empty_text_has_no_tokens() => TestVocabulary.Tokenizer(("a", -1)).Tokenize(string.Empty).ShouldBeEmpty();

    [Fact]
    public void The_most_probable_sequence_wins_over_the_longest_piece() =>
        TestVocabulary.Tokenizer(("▁", -1), ("a", -1), ("b", -1), ("ab", -5)).Tokenize("ab").ShouldBe([6, 7, 8]);

    [Fact]
    public void One_piece_wins_over_two_that_are_less_probable_together() =>
        TestVocabulary.Tokenizer(("▁", -1), ("a", -3), ("b", -3), ("ab", -5)).Tokenize("ab").ShouldBe([6, 9]);

    [Fact]
    public void Of_equally_probable_sequences_the_one_that_ends_in_the_shorter_piece_wins() =>
        TestVocabulary.Tokenizer(("▁", -1), ("a", -2), ("b", -3), ("ab", -5)).Tokenize("ab").ShouldBe([6, 7, 8]);

    [Fact]
    public void A_missing_score_counts_as_zero() =>
        TestVocabulary.Tokenizer(("▁", -1), ("a", -1), (":", null), ("a:", -0.5)).Tokenize("a:").ShouldBe([6, 9]);

    [Fact]
    public void Of_equal_pieces_the_last_counts() =>
        TestVocabulary.Tokenizer(("▁", -1), ("a", -1), ("a", -9)).Tokenize("a").ShouldBe([6, 8]);

    [Fact]
    public void Reserved_pieces_never_match() =>
        TestVocabulary.Tokenizer(("▁", -1)).Tokenize("<1>").ShouldBe([6, Unknown]);

    [Fact]
    public void A_run_of_unknown_characters_is_one_token() =>
        TestVocabulary.Tokenizer(("▁", -1), ("a", -1)).Tokenize("日本a🚀🚀a").ShouldBe([6, Unknown, 7, Unknown, 7]);

    [Fact]
    public void Every_space_counts_and_one_is_put_in_front() =>
        TestVocabulary.Tokenizer(("▁", -1), ("a", -1)).Tokenize(" a  ").ShouldBe([6, 6, 7, 6, 6]);

    [Fact]
    public void Tabs_and_line_breaks_are_unknown() =>
        TestVocabulary.Tokenizer(("▁", -1), ("a", -1)).Tokenize("a\ta\na").ShouldBe([6, 7, Unknown, 7, Unknown, 7]);

    [Theory]
    [InlineData("ﬁ")]
    [InlineData("ｆｉ")]
    [InlineData("fi")]
    public void Compatibility_characters_are_folded(string text) =>
        TestVocabulary.Tokenizer(("▁", -1), ("f", -1), ("i", -1)).Tokenize(text).ShouldBe([6, 7, 8]);

    [Fact]
    public void Case_matters() => TestVocabulary.Tokenizer(("▁", -1), ("a", -1)).Tokenize("A").ShouldBe([6, Unknown]);

    [Theory]
    [InlineData("\uD800")]
    [InlineData("\uDC00")]
    [InlineData("\uDC00\uD800")]
    [InlineData("\uFFFD")]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    public void What_is_no_character_is_unknown(string text) =>
        TestVocabulary.Tokenizer(("▁", -1), ("a", -1)).Tokenize("a" + text + "a").ShouldBe([6, 7, Unknown, 7]);

    [Fact]
    public void Nothing_is_read_beyond_the_limit()
    {
        var tokenizer = TestVocabulary.Tokenizer(("▁", -1), ("a", -1), ("b", -1));
        var text = new string('a', SentencePieceTokenizer.MaxCharacters);

        tokenizer.Tokenize(text + "b").ShouldBe(tokenizer.Tokenize(text));
    }

    [Fact]
    public void The_limit_does_not_cut_a_pair_in_two()
    {
        var tokenizer = TestVocabulary.Tokenizer(("▁", -1), ("a", -1));

        tokenizer.Tokenize(new string('a', SentencePieceTokenizer.MaxCharacters - 1) + "🚀").ShouldNotContain(Unknown);
    }
}
