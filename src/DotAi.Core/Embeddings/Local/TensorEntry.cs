namespace DotAi.Embeddings.Local;

/// <summary>One tensor, row-major and little-endian; <c>float32</c> and <c>int32</c> occur, four bytes each.</summary>
internal sealed record TensorEntry(string Name, IReadOnlyList<int> Shape, string Dtype)
{
    public const int BytesPerValue = 4;

    public int Count => Shape.Aggregate(1, (product, extent) => checked(product * extent));
}
