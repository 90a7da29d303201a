namespace DotAi.Schemas;

/// <summary>Walks the fields of a kind and looks them up.</summary>
public static class FieldEnumeration
{
    /// <summary>Deeper than the fields of any real kind.</summary>
    public const int MaxDepth = 32;

    /// <summary>The widest real kinds have some thousand fields.</summary>
    public const int MaxFields = 50_000;

    /// <summary>
    /// The fields of an object, parents before children, each object's fields by name. A kind that contains itself is entered once
    /// on any path; <see cref="MaxDepth"/> and <see cref="MaxFields"/> bound what is left.
    /// </summary>
    public static IEnumerable<SchemaField> Fields(this ResourceSchema schema) => Fields(schema.Root);

    /// <inheritdoc cref="Fields(ResourceSchema)"/>
    public static IEnumerable<SchemaField> Fields(this SchemaNode root) =>
        Below(root, FieldPath.Root, new(ReferenceEqualityComparer.Instance)).Take(MaxFields);

    /// <summary>The schema at a path with names, item numbers, map keys or <c>[*]</c>; null when the kind has no such field.</summary>
    public static SchemaNode? FindField(this ResourceSchema schema, FieldPath path)
    {
        var node = schema.Root;
        foreach (var segment in path.Segments)
        {
            if (Step(node, segment) is not { } next)
            {
                return null;
            }

            node = next;
        }

        return node;
    }

    private static SchemaNode? Step(SchemaNode node, FieldSegment segment) => segment switch
    {
        { Name: { } name } => node.FindProperty(name) ?? node.AdditionalProperties,
        { IsAny: true } => node.Items ?? node.AdditionalProperties,
        _ => node.Items,
    };

    private static IEnumerable<SchemaField> Below(SchemaNode node, FieldPath path, HashSet<SchemaShape> entered)
    {
        if (path.Segments.Length >= MaxDepth || !entered.Add(node.Shape))
        {
            yield break;
        }

        foreach (var (name, property) in node.Properties)
        {
            foreach (var field in WithBelow(new SchemaField(path.Field(name), property, node.IsRequired(name)), entered))
            {
                yield return field;
            }
        }

        foreach (var element in new[] { node.Items, node.AdditionalProperties }.OfType<SchemaNode>())
        {
            foreach (var field in WithBelow(new SchemaField(path.Append(FieldSegment.Any), element, IsRequired: false), entered))
            {
                yield return field;
            }
        }

        entered.Remove(node.Shape);
    }

    private static IEnumerable<SchemaField> WithBelow(SchemaField field, HashSet<SchemaShape> entered)
    {
        yield return field;
        foreach (var below in Below(field.Node, field.Path, entered))
        {
            yield return below;
        }
    }
}
