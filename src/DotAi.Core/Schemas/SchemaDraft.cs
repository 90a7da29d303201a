using System.Collections.Immutable;
using DotAi.Kubernetes;

namespace DotAi.Schemas;

/// <summary>What has been read of one schema so far; becomes a node once its closing brace is reached.</summary>
internal sealed class SchemaDraft
{
    private const string IntOrStringFormat = "int-or-string";

    public string Description { get; set; } = "";

    public string? Default { get; set; }

    public SchemaType Type { get; set; }

    public SchemaTraits Traits { get; set; }

    public ListType ListType { get; set; }

    public string? Format { get; set; }

    public List<SchemaProperty> Properties { get; } = [];

    public bool HasAdditionalProperties { get; set; }

    public SchemaNode? AdditionalProperties { get; set; }

    public SchemaNode? Items { get; set; }

    public ImmutableArray<string> Required { get; set; } = [];

    /// <summary>A field that is not required whatever the schema says; null for none.</summary>
    public string? FilledIn { get; init; }

    public ImmutableArray<string> ListMapKeys { get; set; } = [];

    public ImmutableArray<ValidationRule> Rules { get; set; } = [];

    public SchemaConstraints Constraints { get; set; } = SchemaConstraints.None;

    public SchemaComposition Composition { get; set; } = SchemaComposition.None;

    /// <summary>The schema this one stands for: a plain <c>$ref</c>, or the Kubernetes form of an <c>allOf</c> with one <c>$ref</c>.</summary>
    public SchemaTarget? StandsFor { get; set; }

    public SchemaNode Build(SchemaPool pool, SchemaForm form)
    {
        if (StandsFor is not null)
        {
            return pool.Intern(StandsFor, Description, Default);
        }

        Normalise(form);
        var shape = new SchemaShape
        {
            Type = Type,
            Traits = Traits,
            ListType = ListType,
            Format = Format,
            Properties = pool.Intern(OrderedProperties()),
            Required = pool.Intern(Required),
            ListMapKeys = pool.Intern(ListMapKeys),
            Rules = pool.Intern(Rules),
            Items = Items,
            AdditionalProperties = AdditionalProperties,
            Constraints = pool.Intern(Constraints),
            Composition = pool.Intern(Composition),
        };
        return pool.Intern(Traits.HasFlag(SchemaTraits.EmbeddedResource) ? ObjectMetaSchema.Complete(shape, pool) : shape, Description, Default);
    }

    private void Normalise(SchemaForm form)
    {
        if (FilledIn is not null)
        {
            Required = Required.Remove(FilledIn);
        }

        if (Format == IntOrStringFormat)
        {
            Traits |= SchemaTraits.IntOrString;
        }

        if (Traits.HasFlag(SchemaTraits.IntOrString))
        {
            DropTypeAlternatives();
            Traits |= IsQuantityPattern(Constraints.Pattern) ? SchemaTraits.Quantity : SchemaTraits.None;
        }

        if (Traits.HasFlag(SchemaTraits.Quantity) && !Traits.HasFlag(SchemaTraits.IntOrString))
        {
            (Type, Composition) = (SchemaType.Any, SchemaComposition.None);
        }

        if (Traits.HasFlag(SchemaTraits.EmbeddedResource))
        {
            Required = [.. Required.Append("apiVersion").Append("kind").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        }

        // Built-in types write "any object" as an object without fields; custom resources must say that they preserve them.
        var saysNothing = Properties.Count == 0 && !HasAdditionalProperties && Composition == SchemaComposition.None;
        if (form == SchemaForm.OpenApiV3 && saysNothing && Type is SchemaType.Object or SchemaType.Any && !IsScalarByTrait)
        {
            Traits |= SchemaTraits.PreserveUnknownFields;
        }
    }

    /// <summary>By name; of a property declared twice the first counts.</summary>
    private ImmutableArray<SchemaProperty> OrderedProperties() => Properties.Count == 0
        ? []
        : [.. Properties.DistinctBy(property => property.Name).OrderBy(property => property.Name, StringComparer.Ordinal)];

    private bool IsScalarByTrait => (Traits & (SchemaTraits.IntOrString | SchemaTraits.Quantity)) != SchemaTraits.None;

    /// <summary>The two types are told by the trait; repeating them as alternatives would only blur messages.</summary>
    private void DropTypeAlternatives()
    {
        Type = SchemaType.Any;
        Composition = Composition with
        {
            AnyOf = IsIntegerOrString(Composition.AnyOf) ? [] : Composition.AnyOf,
            OneOf = IsIntegerOrString(Composition.OneOf) ? [] : Composition.OneOf,
            AllOf = Composition.AllOf is [{ Composition.AnyOf: var inner }, ..] && IsIntegerOrString(inner) ? Composition.AllOf[1..] : Composition.AllOf,
        };
    }

    private static bool IsIntegerOrString(ImmutableArray<SchemaNode> alternatives) =>
        alternatives is [{ Type: SchemaType.Integer }, { Type: SchemaType.String }] or [{ Type: SchemaType.String }, { Type: SchemaType.Integer }];

    private static bool IsQuantityPattern(string? pattern) =>
        pattern is not null && pattern.Contains("[KMGTPE]i", StringComparison.Ordinal) && pattern.Contains("[eE]", StringComparison.Ordinal);
}
