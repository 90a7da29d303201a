using System.Diagnostics;
using System.Text;
using DotAi.Embeddings.Local;

namespace DotAi.Core.Tests.Embeddings.Local;

public sealed class SentencePieceTokenizerPropertyTests
{
    [Fact]
    public void The_path_found_is_the_best_of_all_paths()
    {
        var random = new Random(11);
        for (var round = 0; round < 500; round++)
        {
            var vocabulary = RandomVocabulary(random);
            var text = RandomText(random, "abc", 9);

            var ids = new SentencePieceTokenizer(vocabulary).Tokenize(text);

            ids.Sum(vocabulary.Score).ShouldBe(BestScore(vocabulary, "▁" + text), 1e-9);
        }
    }

    [Fact]
    public void Any_string_gives_ids_of_the_vocabulary_and_never_two_unknown_ones_in_a_row()
    {
        var model = RestoredModel.Require();
        var random = new Random(12);
        for (var round = 0; round < 3_000; round++)
        {
            var ids = model.Tokenizer.Tokenize(RandomCharacters(random, random.Next(1, 200)));

            ids.ShouldNotBeEmpty();
            ids.Where(id => id != 0 && (id < TestVocabulary.First || id >= model.Network.Embedding.Tokens)).ShouldBeEmpty();
            ids.Zip(ids.Skip(1)).ShouldNotContain((0, 0));
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("deployment ")]
    [InlineData("日本")]
    [InlineData("\uFDFA")]
    [InlineData("\uD800")]
    [InlineData("e\u0301")]
    [InlineData("\u0344\u0345")]
    [InlineData("🚀\u0000")]
    public void A_megabyte_of_anything_is_tokenized_at_once(string unit)
    {
        var tokenizer = RestoredModel.Require().Tokenizer;
        var text = string.Concat(Enumerable.Repeat(unit, (1 << 20) / unit.Length));

        var watch = Stopwatch.StartNew();
        tokenizer.Tokenize(text).Length.ShouldBeLessThanOrEqualTo(SentencePieceTokenizer.MaxCharacters + 1);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static SentencePieceVocabulary RandomVocabulary(Random random) => TestVocabulary.Create(
    [
        ("▁", -1 - random.NextDouble()),
        .. "abc".Select(letter => (letter.ToString(), (double?)(-4 - random.NextDouble()))),
        .. Enumerable.Range(0, 12).Select(_ => RandomText(random, "abc", 4)).Where(piece => piece.Length > 1).Distinct()
            .Select(piece => (piece, (double?)(-4 - (random.NextDouble() * piece.Length)))),
    ]);

    private static double BestScore(SentencePieceVocabulary vocabulary, string text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        var best = double.NegativeInfinity;
        var cursor = default(SentencePieceVocabulary.MatchCursor);
        for (int id; (id = vocabulary.NextMatch(text, ref cursor)) >= 0;)
        {
            best = Math.Max(best, vocabulary.Score(id) + BestScore(vocabulary, text[cursor.Length..]));
        }

        return best;
    }

    private static string RandomText(Random random, string letters, int longest) =>
        string.Concat(Enumerable.Range(0, random.Next(1, longest + 1)).Select(_ => letters[random.Next(letters.Length)]));

    /// <summary>Letters, control characters, marks, halves of pairs and whole pairs.</summary>
    private static string RandomCharacters(Random random, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(random.Next(6) switch
            {
                0 => (char)random.Next(0x20),
                1 => (char)random.Next(0xD800, 0xE000),
                2 => (char)random.Next(0x300, 0x370),
                3 => (char)random.Next(0x10000),
                _ => (char)random.Next(0x20, 0x7F),
            });
        }

        return text.ToString();
    }
}
