namespace DotAi.Schemas;

/// <summary>Compares nodes by their immediate parts; nodes themselves keep reference identity, which makes the pool's work cheap.</summary>
internal sealed class NodeComparer : IEqualityComparer<SchemaNode>
{
    public bool Equals(SchemaNode? x, SchemaNode? y) => x!.Parts == y!.Parts;

    public int GetHashCode(SchemaNode obj) => obj.Parts.GetHashCode();
}
