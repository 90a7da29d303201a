using DotAi.Embeddings.Local;

namespace DotAi.Core.Tests.Embeddings.Local;

public sealed class LayerNormalizationTests
{
    [Fact]
    public void Each_row_gets_mean_zero_and_variance_one_before_it_is_rescaled()
    {
        var norm = new LayerNormalization([1, 1, 2, 2], [0, 10, 0, 10]);
        var output = new float[8];

        norm.Apply([1, 2, 3, 4, -30, -10, 10, 30], 2, output);

        float[] expected = [-1.3416f, 9.5528f, 0.8944f, 12.6833f, -1.3416f, 9.5528f, 0.8944f, 12.6833f];
        output.Zip(expected).ShouldAllBe(pair => MathF.Abs(pair.First - pair.Second) < 1e-3f);
    }

    [Fact]
    public void A_row_of_equal_values_becomes_the_bias()
    {
        var output = new float[3];

        new LayerNormalization([5, 5, 5], [1, 2, 3]).Apply([7, 7, 7], 1, output);

        output.ShouldBe([1f, 2f, 3f]);
    }
}
