namespace DotAi.Schemas;

/// <summary>Where a node's structure comes from: its own shape, or a component of the same document.</summary>
internal abstract class SchemaTarget
{
    public abstract SchemaShape Shape { get; }

    /// <summary>What the target says about itself; used when the node itself says nothing.</summary>
    public abstract string Description { get; }
}
