using DotAi.Kubernetes;
using DotAi.Schemas;

namespace DotAi.Capabilities.Analysis;

/// <summary>What a schema tells about a kind without reading its prose.</summary>
/// <param name="Fields">Fields a person may set.</param>
/// <param name="Required">Fields that must be set whatever else is chosen.</param>
/// <param name="Depth">Depth of the deepest field; 1 is a field of the object itself.</param>
/// <param name="References">Kinds its fields point to.</param>
internal sealed record SchemaFacts(int Fields, int Required, int Depth, IReadOnlyList<CapabilityReference> References)
{
    private const int MaxReferences = 40;

    public static SchemaFacts None { get; } = new(0, 0, 0, []);

    public static SchemaFacts Of(ServedResource resource, ResourceSchema? schema)
    {
        if (schema is null)
            return None;

        var (fields, required, depth) = (0, 0, 0);
        var references = new Dictionary<string, CapabilityReference>(StringComparer.Ordinal);
        foreach (var step in SchemaWalk.Steps(schema))
        {
            fields += step.Name == "[*]" ? 0 : 1;
            required += step.IsRequired && step.Node.Properties.IsEmpty ? 1 : 0;
            depth = Math.Max(depth, step.Depth);
            if (references.Count < MaxReferences)
                Add(references, ReferenceRules.Find(resource, step));
        }

        return new(fields, required, depth, [.. references.Values.OrderBy(reference => reference.Kind, StringComparer.Ordinal)]);
    }

    public CapabilityComplexity Complexity => (Fields, Required, Depth) switch
    {
        (0, _, _) => CapabilityComplexity.Low,
        ( > 150, _, _) or (_, > 10, _) or ( > 60, _, > 8) => CapabilityComplexity.High,
        ( > 25, _, _) or (_, > 4, _) or (_, _, > 5) => CapabilityComplexity.Medium,
        _ => CapabilityComplexity.Low,
    };

    /// <summary>Keeps one reference per kind, and the one whose group is known.</summary>
    private static void Add(Dictionary<string, CapabilityReference> references, IEnumerable<CapabilityReference> found)
    {
        foreach (var reference in found)
        {
            if (!references.TryGetValue(reference.Kind, out var known) || (known.Group is null && reference.Group is not null))
                references[reference.Kind] = reference;
        }
    }
}
