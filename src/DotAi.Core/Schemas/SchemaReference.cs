namespace DotAi.Schemas;

/// <summary>
/// Stands for a component of the same document and looks it up when it is used, so that kinds may contain themselves.
/// One instance for each name and document.
/// </summary>
internal sealed class SchemaReference(SchemaComponents components, string name) : SchemaTarget
{
    private SchemaNode? _node;

    public string Name => name;

    public override SchemaShape Shape => Node.Shape;

    public override string Description => Node.Description;

    private SchemaNode Node => _node ??= components.Resolve(name);
}
