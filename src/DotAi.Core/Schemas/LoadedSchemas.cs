using DotAi.Kubernetes;

namespace DotAi.Schemas;

/// <summary>What one <see cref="SchemaSource"/> holds once parsed: one root, or the components of a group version.</summary>
/// <param name="Weight">Bytes of the text it was read from.</param>
internal sealed record LoadedSchemas(SchemaForm Form, SchemaNode? Root, SchemaComponents? Components, long Weight)
{
    public static LoadedSchemas Read(SchemaForm form, ReadOnlyMemory<byte> json, SchemaPool pool)
    {
        lock (pool.Gate)
        {
            return form switch
            {
                SchemaForm.Structural => new LoadedSchemas(form, StructuralSchemaReader.Read(json, pool), null, json.Length),
                SchemaForm.OpenApiV3 => new LoadedSchemas(form, null, OpenApiDocumentReader.Read(json, pool), json.Length),
                _ => throw new ArgumentOutOfRangeException(nameof(form), form, "unknown schema form"),
            };
        }
    }

    public ResourceSchema? Find(GroupVersionKind kind) =>
        (Root ?? Components?.FindKind(kind)) is { } node ? new ResourceSchema(kind, node, Form) : null;
}
