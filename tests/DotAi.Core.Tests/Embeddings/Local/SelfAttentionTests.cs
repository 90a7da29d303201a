using DotAi.Embeddings.Local;

namespace DotAi.Core.Tests.Embeddings.Local;

public sealed class SelfAttentionTests
{
    private const int Width = EncoderShape.EmbeddingWidth;
    private const int HeadWidth = Width / EncoderShape.Heads;

    [Fact]
    public void Each_text_attends_to_itself_alone_as_the_definition_says()
    {
        var random = new Random(4);
        var projected = Projected(random, rows: 60);
        var output = new float[60 * Width];
        TextSpan[] spans = [new(Text: 0, Start: 0, Length: 1), new(Text: 1, Start: 1, Length: 34), new(Text: 2, Start: 35, Length: 25)];

        new SelfAttention(Width).Apply(spans, projected, output, new AttentionScratch());

        foreach (var span in spans)
        {
            for (var row = span.Start; row < span.Start + span.Length; row++)
            {
                for (var column = 0; column < Width; column += 21)
                {
                    output[(row * Width) + column].ShouldBe((float)Expected(projected, span, row, column), 1e-5f);
                }
            }
        }
    }

    [Fact]
    public void Weights_of_a_token_add_up_to_one_even_for_extreme_scores()
    {
        var random = new Random(5);
        var projected = Projected(random, rows: 10).Select(value => value * 1e4f).ToArray();
        var scratch = new AttentionScratch();

        new SelfAttention(Width).Weigh(new TextSpan(Text: 0, Start: 0, Length: 10), head: 3, projected, scratch);

        for (var row = 0; row < 10; row++)
        {
            var weights = scratch.Weights.AsSpan(row * PackedPanels.Width, 10).ToArray();
            weights.ShouldAllBe(weight => weight >= 0 && weight <= 1);
            weights.Sum().ShouldBe(1f, 1e-5f);
        }
    }

    private static double Expected(float[] projected, TextSpan span, int row, int column)
    {
        var head = column / HeadWidth * HeadWidth;
        var tokens = Enumerable.Range(span.Start, span.Length).ToList();
        var scores = tokens.ConvertAll(token => Math.Exp(Enumerable.Range(head, HeadWidth)
            .Sum(index => (double)At(row, index) * At(token, Width + index)) / Math.Sqrt(HeadWidth)));
        return tokens.Zip(scores).Sum(pair => pair.Second * At(pair.First, (2 * Width) + column)) / scores.Sum();

        float At(int token, int index) => projected[(token * 3 * Width) + index];
    }

    /// <summary>With the spare block of rows that the product may read.</summary>
    private static float[] Projected(Random random, int rows) =>
        [.. Enumerable.Range(0, (rows + MatrixProduct.RowBlock) * 3 * Width).Select(_ => (random.NextSingle() * 2) - 1)];
}
