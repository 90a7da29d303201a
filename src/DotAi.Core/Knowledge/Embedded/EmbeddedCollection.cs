namespace DotAi.Knowledge.Embedded;

/// <summary>A collection of the open file, with its index once something has asked for it.</summary>
/// <param name="key">Its key in the file.</param>
/// <param name="definition">As the file holds it; only the filter fields can grow.</param>
internal sealed class EmbeddedCollection(long key, CollectionDefinition definition)
{
    private volatile CollectionDefinition _definition = definition;
    private volatile CollectionIndex? _index;

    public long Key => key;

    public CollectionDefinition Definition
    {
        get => _definition;
        set => _definition = value;
    }

    /// <summary>Null until the first search, page or count, and again after it was given up; only the writer sets it.</summary>
    public CollectionIndex? Index
    {
        get => _index;
        set => _index = value;
    }
}
