using System.Collections.Immutable;

namespace DotAi.Schemas;

/// <summary>
/// One schema: what a value may be, and the words about it. Immutable and shared between kinds, so never compare nodes to tell
/// fields apart. Recursive kinds (a JSON schema within a JSON schema) give endless paths: walk with a bound.
/// </summary>
public sealed class SchemaNode
{
    private readonly SchemaTarget _target;
    private readonly string _description;
    private readonly string? _default;

    internal SchemaNode(SchemaTarget target, string description = "", string? defaultJson = null) =>
        (_target, _description, _default) = (target, description, defaultJson);

    /// <summary>What the schema says about the field; empty when it says nothing.</summary>
    public string Description => _description.Length > 0 ? _description : _target.Description;

    /// <summary>The value the API server fills in, or null.</summary>
    public JsonText? Default => _default is null ? null : new JsonText(_default);

    public SchemaType Type => Shape.Type;

    public SchemaTraits Traits => Shape.Traits;

    /// <summary>The format, for example <c>int32</c>, <c>date-time</c> or <c>byte</c>; null when none is given.</summary>
    public string? Format => Shape.Format;

    /// <summary>The named fields, ordered by name (ordinal).</summary>
    public ImmutableArray<SchemaProperty> Properties => Shape.Properties;

    public ImmutableArray<string> Required => Shape.Required;

    /// <summary>The schema of every item of a list.</summary>
    public SchemaNode? Items => Shape.Items;

    /// <summary>The schema of every value of a map; null when the object is not a map.</summary>
    public SchemaNode? AdditionalProperties => Shape.AdditionalProperties;

    public SchemaConstraints Constraints => Shape.Constraints;

    public SchemaComposition Composition => Shape.Composition;

    public ImmutableArray<ValidationRule> Rules => Shape.Rules;

    public ListType ListType => Shape.ListType;

    public ImmutableArray<string> ListMapKeys => Shape.ListMapKeys;

    public bool IsNullable => Has(SchemaTraits.Nullable);

    public bool PreservesUnknownFields => Has(SchemaTraits.PreserveUnknownFields);

    public bool IsIntOrString => Has(SchemaTraits.IntOrString);

    public bool IsQuantity => Has(SchemaTraits.Quantity);

    public bool IsEmbeddedResource => Has(SchemaTraits.EmbeddedResource);

    /// <summary>Whether the object is a map from names to values; it may have named fields besides.</summary>
    public bool IsMap => AdditionalProperties is not null;

    internal bool IsReference => _target is SchemaReference;

    internal static SchemaNode Anything { get; } = new(SchemaShape.Anything);

    internal SchemaShape Shape => _target.Shape;

    internal (SchemaTarget Target, string Description, string? Default) Parts => (_target, _description, _default);

    public bool Has(SchemaTraits traits) => (Traits & traits) == traits;

    public bool IsRequired(string name) => Required.AsSpan().BinarySearch(name, StringComparer.Ordinal) >= 0;

    /// <summary>The field of this name, or null.</summary>
    public SchemaNode? FindProperty(string name)
    {
        var properties = Properties.AsSpan();
        var (low, high) = (0, properties.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            switch (string.CompareOrdinal(properties[middle].Name, name))
            {
                case 0: return properties[middle].Node;
                case < 0: low = middle + 1; break;
                default: high = middle - 1; break;
            }
        }

        return null;
    }

    public override string ToString() => Format is null ? $"{Type}" : $"{Type} ({Format})";
}
