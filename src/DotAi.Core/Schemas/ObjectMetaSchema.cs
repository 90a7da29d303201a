using System.Text.Json;
using DotAi.Kubernetes;

namespace DotAi.Schemas;

/// <summary>
/// The structure of object metadata (k8s.io/apimachinery meta/v1 ObjectMeta). The API server puts it into every custom resource;
/// definitions only say <c>metadata: {type: object}</c>, or restrict name and generateName.
/// </summary>
internal static class ObjectMetaSchema
{
    private static readonly byte[] Json = """
        {
          "type": "object",
          "description": "Standard object metadata.",
          "properties": {
            "name": {"type": "string", "description": "Name of the object, unique among its kind in a namespace."},
            "generateName": {"type": "string", "description": "Prefix from which the server makes a unique name when no name is given."},
            "namespace": {"type": "string", "description": "Namespace the object lives in; empty for cluster-scoped kinds."},
            "labels": {"type": "object", "additionalProperties": {"type": "string"}, "description": "Keys and values that selectors match."},
            "annotations": {"type": "object", "additionalProperties": {"type": "string"}, "description": "Keys and values for tools; not used to select objects."},
            "finalizers": {"type": "array", "items": {"type": "string"}, "x-kubernetes-list-type": "set", "description": "What must be done before the object is removed."},
            "ownerReferences": {
              "type": "array",
              "description": "Objects this one depends on; it is removed with the last of them.",
              "x-kubernetes-list-type": "map",
              "x-kubernetes-list-map-keys": ["uid"],
              "items": {
                "type": "object",
                "required": ["apiVersion", "kind", "name", "uid"],
                "properties": {
                  "apiVersion": {"type": "string"},
                  "kind": {"type": "string"},
                  "name": {"type": "string"},
                  "uid": {"type": "string"},
                  "controller": {"type": "boolean"},
                  "blockOwnerDeletion": {"type": "boolean"}
                }
              }
            },
            "uid": {"type": "string", "description": "Set by the server."},
            "resourceVersion": {"type": "string", "description": "Set by the server."},
            "generation": {"type": "integer", "format": "int64", "description": "Set by the server."},
            "creationTimestamp": {"type": "string", "format": "date-time", "nullable": true, "description": "Set by the server."},
            "deletionTimestamp": {"type": "string", "format": "date-time", "nullable": true, "description": "Set by the server."},
            "deletionGracePeriodSeconds": {"type": "integer", "format": "int64", "description": "Set by the server."},
            "selfLink": {"type": "string", "description": "Not used any more."},
            "managedFields": {
              "type": "array",
              "description": "Which manager owns which fields; set by the server.",
              "items": {
                "type": "object",
                "properties": {
                  "apiVersion": {"type": "string"},
                  "fieldsType": {"type": "string"},
                  "fieldsV1": {"type": "object", "x-kubernetes-preserve-unknown-fields": true},
                  "manager": {"type": "string"},
                  "operation": {"type": "string"},
                  "subresource": {"type": "string"},
                  "time": {"type": "string", "format": "date-time"}
                }
              }
            }
          }
        }
        """u8.ToArray();

    private static readonly byte[] ApiVersionJson =
        """{"type": "string", "description": "Group and version of the kind, for example apps/v1."}"""u8.ToArray();

    private static readonly byte[] KindJson = """{"type": "string", "description": "The kind of the object."}"""u8.ToArray();

    /// <summary>The object schema with apiVersion, kind and metadata put in; a definition's own limits on names are kept.</summary>
    public static SchemaNode Complete(SchemaNode root, SchemaPool pool)
    {
        var (target, description, defaultJson) = root.Parts;
        return pool.Intern(Complete(target.Shape, pool), description, defaultJson);
    }

    /// <inheritdoc cref="Complete(SchemaNode, SchemaPool)"/>
    public static SchemaShape Complete(SchemaShape shape, SchemaPool pool)
    {
        var metadata = Metadata(shape.Properties.FirstOrDefault(property => property.Name == "metadata").Node, pool);
        return With(shape, [new("apiVersion", Parse(ApiVersionJson, pool)), new("kind", Parse(KindJson, pool)), new("metadata", metadata)], pool);
    }

    private static SchemaNode Metadata(SchemaNode? declared, SchemaPool pool)
    {
        var standard = Parse(Json, pool);
        var restricted = declared?.Properties.Where(property => property.Name is "name" or "generateName") ?? [];
        var shape = With(standard.Shape, restricted, pool, SchemaTraits.ObjectMeta);
        return pool.Intern(shape, declared is { Description: { Length: > 0 } own } ? own : standard.Description, defaultJson: null);
    }

    private static SchemaShape With(SchemaShape shape, IEnumerable<SchemaProperty> properties, SchemaPool pool, SchemaTraits traits = SchemaTraits.None)
    {
        var merged = new SortedDictionary<string, SchemaNode>(StringComparer.Ordinal);
        foreach (var (name, node) in shape.Properties.Concat(properties))
        {
            merged[name] = node;
        }

        return new SchemaShape
        {
            Type = SchemaType.Object,
            Traits = shape.Traits | traits,
            Properties = pool.Intern([.. merged.Select(entry => new SchemaProperty(entry.Key, entry.Value))]),
            Required = shape.Required,
            Rules = shape.Rules,
            AdditionalProperties = shape.AdditionalProperties,
            Constraints = shape.Constraints,
            Composition = shape.Composition,
        };
    }

    private static SchemaNode Parse(byte[] json, SchemaPool pool)
    {
        SchemaNode? node = null;
        var parser = new SchemaParser(pool, SchemaForm.Structural, components: null);
        SchemaText.Read(json, (ref Utf8JsonReader reader) => node = parser.Read(ref reader));
        return node!;
    }
}
