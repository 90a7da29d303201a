using System.Collections.Immutable;

namespace DotAi.Schemas;

/// <summary>
/// The structure of a schema without its wording. Shapes and nodes are pooled (<see cref="SchemaPool"/>), so that the thousands of
/// equal subtrees of a cluster's kinds exist once; equality is therefore that of the immediate members.
/// </summary>
internal sealed class SchemaShape : SchemaTarget, IEquatable<SchemaShape>
{
    public static SchemaShape Anything { get; } = new() { Traits = SchemaTraits.PreserveUnknownFields | SchemaTraits.Nullable };

    public override SchemaShape Shape => this;

    public override string Description => "";

    public SchemaType Type { get; init; }

    public SchemaTraits Traits { get; init; }

    public ListType ListType { get; init; }

    public string? Format { get; init; }

    /// <summary>Ordered by name (ordinal).</summary>
    public ImmutableArray<SchemaProperty> Properties { get; init; } = [];

    public ImmutableArray<string> Required { get; init; } = [];

    public ImmutableArray<string> ListMapKeys { get; init; } = [];

    public ImmutableArray<ValidationRule> Rules { get; init; } = [];

    public SchemaNode? Items { get; init; }

    public SchemaNode? AdditionalProperties { get; init; }

    public SchemaConstraints Constraints { get; init; } = SchemaConstraints.None;

    public SchemaComposition Composition { get; init; } = SchemaComposition.None;

    public bool Equals(SchemaShape? other) =>
        other is not null
        && (Type, Traits, ListType) == (other.Type, other.Traits, other.ListType)
        && Format == other.Format
        && Properties == other.Properties
        && Required == other.Required
        && ListMapKeys == other.ListMapKeys
        && Rules == other.Rules
        && ReferenceEquals(Items, other.Items)
        && ReferenceEquals(AdditionalProperties, other.AdditionalProperties)
        && ReferenceEquals(Constraints, other.Constraints)
        && ReferenceEquals(Composition, other.Composition);

    public override bool Equals(object? obj) => Equals(obj as SchemaShape);

    public override int GetHashCode() => HashCode.Combine(
        HashCode.Combine(Type, Traits, ListType, Format),
        Properties,
        Required,
        ListMapKeys,
        Rules,
        HashCode.Combine(Items, AdditionalProperties),
        Constraints,
        Composition);
}
