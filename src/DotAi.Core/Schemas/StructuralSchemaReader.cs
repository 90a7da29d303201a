using System.Text.Json;
using DotAi.Kubernetes;

namespace DotAi.Schemas;

/// <summary>
/// Reads the <c>openAPIV3Schema</c> of one version of a custom resource definition, and supplies what such schemas leave out:
/// apiVersion, kind and the structure of metadata.
/// </summary>
internal static class StructuralSchemaReader
{
    /// <exception cref="SchemaFormatException">The text is not such a schema.</exception>
    public static SchemaNode Read(ReadOnlyMemory<byte> json, SchemaPool pool)
    {
        SchemaNode? root = null;
        var parser = new SchemaParser(pool, SchemaForm.Structural, components: null);
        SchemaText.Read(json, (ref Utf8JsonReader reader) => root = parser.Read(ref reader));
        return ObjectMetaSchema.Complete(root!, pool);
    }
}
