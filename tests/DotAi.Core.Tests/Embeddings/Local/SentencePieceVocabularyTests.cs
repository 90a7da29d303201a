using System.Text;
using System.Text.Json;
using DotAi.Embeddings.Local;

namespace DotAi.Core.Tests.Embeddings.Local;

public sealed class SentencePieceVocabularyTests
{
    [Fact]
    public void Matches_come_from_short_to_long()
    {
        var vocabulary = TestVocabulary.Create(("abc", -3), ("a", -1), ("ab", -2), ("b", -4));
        var cursor = default(SentencePieceVocabulary.MatchCursor);

        List<(int Id, int Length)> matches = [];
        for (int id; (id = vocabulary.NextMatch("abcd", ref cursor)) >= 0;)
        {
            matches.Add((id, cursor.Length));
        }

        matches.ShouldBe([(7, 1), (8, 2), (6, 3)]);
        vocabulary.Score(8).ShouldBe(-2);
    }

    [Fact]
    public void The_restored_vocabulary_has_eight_thousand_pieces()
    {
        var json = File.ReadAllBytes(Path.Combine(RestoredModel.RequireFolder(), ModelPackage.VocabularyFile));

        SentencePieceVocabulary.Parse(json).Count.ShouldBe(8_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[[\"a\",0]]")]
    [InlineData("[[\"a\"]]")]
    [InlineData("[[\"a\",\"b\"]]")]
    [InlineData("[[1,2]]")]
    [InlineData("[[\"a\",0,1]]")]
    [InlineData("[[\"a\",0],")]
    [InlineData("[\"a\"]")]
    [InlineData("nonsense")]
    public void Anything_else_is_refused(string json) =>
        Should.Throw<JsonException>(() => SentencePieceVocabulary.Parse(Encoding.UTF8.GetBytes(json)));
}
