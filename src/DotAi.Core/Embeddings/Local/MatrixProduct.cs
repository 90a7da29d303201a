using System.Runtime.Intrinsics;

namespace DotAi.Embeddings.Local;

/// <summary>
/// Single-precision matrix product with a packed right-hand side. Every value is summed in the order of the inner dimension,
/// whatever the number of rows, so a text's vector does not depend on the texts it was computed with.
/// </summary>
internal static class MatrixProduct
{
    /// <summary>Rows are computed in blocks of this many; buffers hold a multiple of it.</summary>
    public const int RowBlock = 8;

    public static int RoundUp(int rows) => (rows + RowBlock - 1) / RowBlock * RowBlock;

    /// <summary>
    /// <c>output[r, c] = bias[c] + sum over k of left[r, k] * panels[k, c]</c> for <see cref="RoundUp"/>(<paramref name="rows"/>)
    /// rows; the rows beyond <paramref name="rows"/> are filled with whatever their input gives.
    /// </summary>
    /// <param name="left">Rows of <paramref name="inner"/> values, <paramref name="leftStride"/> apart.</param>
    /// <param name="panels">Right-hand matrix as laid out by <see cref="PackedPanels"/>.</param>
    /// <param name="bias">A value for each column.</param>
    /// <param name="output">Rows <paramref name="outputStride"/> apart.</param>
    public static void Multiply(
        ReadOnlySpan<float> left, int leftStride, int rows, ReadOnlySpan<float> panels, int inner, ReadOnlySpan<float> bias, Span<float> output, int outputStride)
    {
        var columns = bias.Length;
        var blockedRows = RoundUp(rows);
        ArgumentOutOfRangeException.ThrowIfNotEqual(columns % PackedPanels.Width, 0, nameof(bias));
        ArgumentOutOfRangeException.ThrowIfLessThan(leftStride, inner);
        ArgumentOutOfRangeException.ThrowIfLessThan(outputStride, columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(left.Length, ((blockedRows - 1) * leftStride) + inner, nameof(left));
        ArgumentOutOfRangeException.ThrowIfLessThan(panels.Length, columns * inner, nameof(panels));
        ArgumentOutOfRangeException.ThrowIfLessThan(output.Length, ((blockedRows - 1) * outputStride) + columns, nameof(output));

        // A panel stays in the cache while all rows pass over it; the other way round each block of rows would fetch every weight again.
        for (var first = 0; first < columns; first += PackedPanels.Width)
        {
            var panel = panels.Slice(first * inner, inner * PackedPanels.Width);
            var panelBias = bias.Slice(first, PackedPanels.Width);
            for (var row = 0; row < blockedRows; row += RowBlock)
            {
                var block = left[(row * leftStride)..];
                var target = output[((row * outputStride) + first)..];
                if (Vector512.IsHardwareAccelerated)
                {
                    WideKernel.Multiply(block, leftStride, panel, panelBias, target, outputStride);
                }
                else
                {
                    PortableKernel.Multiply(block, leftStride, panel, panelBias, target, outputStride);
                }
            }
        }
    }
}
