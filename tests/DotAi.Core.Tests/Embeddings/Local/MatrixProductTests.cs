using DotAi.Embeddings.Local;

namespace DotAi.Core.Tests.Embeddings.Local;

public sealed class MatrixProductTests
{
    [Theory]
    [InlineData(1, 1, 32)]
    [InlineData(3, 7, 64)]
    [InlineData(8, 64, 32)]
    [InlineData(13, 256, 96)]
    [InlineData(31, 33, 160)]
    public void The_product_is_that_of_the_definition(int rows, int inner, int columns)
    {
        var random = new Random(rows);
        var blocked = MatrixProduct.RoundUp(rows);
        var left = Values(random, blocked * inner);
        var right = Values(random, inner * columns);
        var bias = Values(random, columns);
        var panels = new float[inner * columns];
        PackedPanels.Pack(right, columns, inner, columns, panels);
        var output = new float[blocked * columns];

        MatrixProduct.Multiply(left, inner, rows, panels, inner, bias, output, columns);

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var expected = bias[column] + Enumerable.Range(0, inner).Sum(k => (double)left[(row * inner) + k] * right[(k * columns) + column]);
                output[(row * columns) + column].ShouldBe((float)expected, 1e-4f);
            }
        }
    }

    [Fact]
    public void Both_kernels_give_the_same()
    {
        var random = new Random(2);
        const int Inner = 77;
        const int LeftStride = 80;
        const int OutputStride = 40;
        var left = Values(random, MatrixProduct.RowBlock * LeftStride);
        var panel = Values(random, Inner * PackedPanels.Width);
        var bias = Values(random, PackedPanels.Width);
        var wide = new float[MatrixProduct.RowBlock * OutputStride];
        var portable = new float[MatrixProduct.RowBlock * OutputStride];

        WideKernel.Multiply(left, LeftStride, panel, bias, wide, OutputStride);
        PortableKernel.Multiply(left, LeftStride, panel, bias, portable, OutputStride);

        for (var index = 0; index < wide.Length; index++)
        {
            portable[index].ShouldBe(wide[index], 1e-5f);
        }
    }

    [Fact]
    public void A_row_does_not_depend_on_the_rows_beside_it()
    {
        var random = new Random(3);
        var layer = new DenseLayer(Values(random, 64 * 96), Values(random, 96));
        var input = Values(random, 24 * 64);
        var together = new float[24 * 96];
        layer.Apply(input, 24, together);

        for (var row = 0; row < 17; row++)
        {
            var alone = new float[MatrixProduct.RowBlock * 96];
            layer.Apply(input.AsSpan(row * 64, MatrixProduct.RowBlock * 64), 1, alone);
            alone.AsSpan(0, 96).SequenceEqual(together.AsSpan(row * 96, 96)).ShouldBeTrue();
        }
    }

    [Fact]
    public void Buffers_that_are_too_short_are_refused_before_anything_is_read()
    {
        var panels = new float[4 * 32];
        var bias = new float[32];
        var input = new float[8 * 4];
        var output = new float[8 * 32];

        Should.Throw<ArgumentException>(() => MatrixProduct.Multiply(input.AsSpan(1), 4, 8, panels, 4, bias, output, 32));
        Should.Throw<ArgumentException>(() => MatrixProduct.Multiply(input, 4, 8, panels.AsSpan(1), 4, bias, output, 32));
        Should.Throw<ArgumentException>(() => MatrixProduct.Multiply(input, 4, 8, panels, 4, bias.AsSpan(1), output, 32));
        Should.Throw<ArgumentException>(() => MatrixProduct.Multiply(input, 4, 8, panels, 4, bias, output.AsSpan(1), 32));
        Should.Throw<ArgumentException>(() => MatrixProduct.Multiply(input, 4, 9, panels, 4, bias, output, 32));
        Should.Throw<ArgumentException>(() => MatrixProduct.Multiply(input, 3, 8, panels, 4, bias, output, 32));
        Should.Throw<ArgumentException>(() => MatrixProduct.Multiply(input, 4, 8, panels, 4, bias, output, 31));
    }

    private static float[] Values(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
}
