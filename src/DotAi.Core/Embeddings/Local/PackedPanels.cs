namespace DotAi.Embeddings.Local;

/// <summary>
/// The layout in which the right-hand matrix of a product is read: columns are cut into panels of <see cref="Width"/>, and each
/// panel holds its rows one after the other. The multiplication then streams through memory instead of striding over pages.
/// (Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication", 2008, section 5.)
/// </summary>
internal static class PackedPanels
{
    public const int Width = 32;

    public static int RoundUp(int columns) => (columns + Width - 1) / Width * Width;

    /// <summary>Packs a row-major block of <paramref name="rows"/> x <paramref name="columns"/>; missing columns of the last panel become 0.</summary>
    /// <param name="stride">Distance between two rows of <paramref name="source"/>.</param>
    public static void Pack(ReadOnlySpan<float> source, int stride, int rows, int columns, Span<float> panels)
    {
        for (var first = 0; first < columns; first += Width)
        {
            var panel = panels.Slice(first * rows, rows * Width);
            var width = Math.Min(Width, columns - first);
            for (var row = 0; row < rows; row++)
            {
                var target = panel.Slice(row * Width, Width);
                source.Slice((row * stride) + first, width).CopyTo(target);
                target[width..].Clear();
            }
        }
    }

    /// <summary>
    /// Packs the transpose of a row-major block of <paramref name="rows"/> x <paramref name="columns"/>; missing columns of the
    /// last panel (source rows that do not exist) become 0.
    /// </summary>
    public static void PackTransposed(ReadOnlySpan<float> source, int stride, int rows, int columns, Span<float> panels)
    {
        for (var first = 0; first < rows; first += Width)
        {
            var panel = panels.Slice(first * columns, columns * Width);
            var width = Math.Min(Width, rows - first);
            if (width < Width)
            {
                panel.Clear();
            }

            for (var offset = 0; offset < width; offset++)
            {
                var row = source.Slice((first + offset) * stride, columns);
                for (var column = 0; column < row.Length; column++)
                {
                    panel[(column * Width) + offset] = row[column];
                }
            }
        }
    }
}
