using DotAi.Embeddings.Local;

namespace DotAi.Core.Tests.Embeddings.Local;

public sealed class PackedPanelsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 32)]
    [InlineData(32, 32)]
    [InlineData(33, 64)]
    public void Columns_are_rounded_up_to_whole_panels(int columns, int expected) => PackedPanels.RoundUp(columns).ShouldBe(expected);

    [Theory]
    [InlineData(5, 32)]
    [InlineData(5, 70)]
    [InlineData(1, 1)]
    public void Each_panel_holds_its_rows_one_after_the_other(int rows, int columns)
    {
        const int Stride = 75;
        var source = Numbers(rows * Stride);
        var panels = Stale(rows * PackedPanels.RoundUp(columns));

        PackedPanels.Pack(source, Stride, rows, columns, panels);

        Unpacked(panels, rows, columns, (row, column) => source[(row * Stride) + column]);
    }

    [Theory]
    [InlineData(32, 4)]
    [InlineData(45, 4)]
    [InlineData(1, 1)]
    public void A_transposed_matrix_is_packed_by_its_rows(int rows, int columns)
    {
        const int Stride = 9;
        var source = Numbers(rows * Stride);
        var panels = Stale(columns * PackedPanels.RoundUp(rows));

        PackedPanels.PackTransposed(source, Stride, rows, columns, panels);

        Unpacked(panels, columns, rows, (row, column) => source[(column * Stride) + row]);
    }

    private static void Unpacked(float[] panels, int rows, int columns, Func<int, int, float> expected)
    {
        for (var column = 0; column < PackedPanels.RoundUp(columns); column++)
        {
            for (var row = 0; row < rows; row++)
            {
                var panel = column / PackedPanels.Width * PackedPanels.Width * rows;
                panels[panel + (row * PackedPanels.Width) + (column % PackedPanels.Width)].ShouldBe(column < columns ? expected(row, column) : 0);
            }
        }
    }

    private static float[] Numbers(int count) => [.. Enumerable.Range(1, count).Select(number => (float)number)];

    private static float[] Stale(int count) => [.. Enumerable.Repeat(float.NaN, count)];
}
