namespace DotAi.Core.Tests.Embeddings.Local.Oracle;

/// <summary>One intermediate tensor of the TensorFlow.js release: the first and last eight values in row-major order, and the sum of all.</summary>
public sealed record OracleStage(int[] Shape, float[] First8, float[] Last8, double Sum)
{
    public void ShouldMatch(ReadOnlySpan<float> values)
    {
        values.Length.ShouldBe(Shape.Aggregate((product, extent) => product * extent));
        ShouldBeClose(values[..8], First8);
        ShouldBeClose(values[^8..], Last8);
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        sum.ShouldBe(Sum, 0.01);
    }

    private static void ShouldBeClose(ReadOnlySpan<float> actual, float[] expected)
    {
        for (var index = 0; index < expected.Length; index++)
        {
            actual[index].ShouldBe(expected[index], 2e-5f + (2e-5f * MathF.Abs(expected[index])));
        }
    }
}
