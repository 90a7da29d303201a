namespace DotAi.Schemas;

/// <summary>One step of a <see cref="FieldPath"/>: a field or map key, an item of a list, or every item or map entry.</summary>
public readonly record struct FieldSegment
{
    private const int NoIndex = -1;

    private FieldSegment(string? name, int index) => (Name, Index) = (name, index);

    /// <summary>Every item of a list, or every entry of a map: <c>[*]</c>.</summary>
    public static FieldSegment Any { get; } = new(null, NoIndex);

    /// <summary>The field or map key; null for items.</summary>
    public string? Name { get; }

    /// <summary>The item's place from zero; negative when this is not a single item.</summary>
    public int Index { get; }

    public bool IsAny => Name is null && Index < 0;

    public static FieldSegment Field(string name) => new(name, NoIndex);

    public static FieldSegment Item(int index) => new(null, index >= 0 ? index : throw new ArgumentOutOfRangeException(nameof(index)));
}
