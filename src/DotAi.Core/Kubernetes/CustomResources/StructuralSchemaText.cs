namespace DotAi.Kubernetes.CustomResources;

/// <summary>The schema text of a definition's version as the schema reader expects it, whatever the definition leaves unsaid.</summary>
internal static class StructuralSchemaText
{
    private static readonly ReadOnlyMemory<byte> Anything = """{"type":"object","x-kubernetes-preserve-unknown-fields":true}"""u8.ToArray();

    /// <param name="definition">The definition the version belongs to.</param>
    /// <param name="schema">The version's <c>openAPIV3Schema</c>; empty when it has none.</param>
    public static ReadOnlyMemory<byte> Of(CustomResourceDefinition definition, ReadOnlyMemory<byte> schema)
    {
        if (schema.IsEmpty || schema.Span.SequenceEqual("{}"u8))
        {
            return Anything;
        }

        return definition.PreservesUnknownFields ? PreservingUnknownFields(schema) : schema;
    }

    /// <summary>Puts the mark of the older, definition-wide setting where the schema reader looks for it.</summary>
    private static ReadOnlyMemory<byte> PreservingUnknownFields(ReadOnlyMemory<byte> schema)
    {
        var mark = "{\"x-kubernetes-preserve-unknown-fields\":true,"u8;
        return schema.Span.IndexOf("\"x-kubernetes-preserve-unknown-fields\":true"u8) == 1 ? schema : (byte[])[.. mark, .. schema.Span[1..]];
    }
}
