using System.Collections.Immutable;

namespace DotAi.Schemas;

/// <summary>Limits on a value; null means no limit. Lengths count Unicode code points.</summary>
public sealed record SchemaConstraints
{
    public static SchemaConstraints None { get; } = new();

    public ImmutableArray<JsonText> Enum { get; init; } = [];

    /// <summary>A regular expression (RE2 or ECMA 262 dialect) found anywhere in the string.</summary>
    public string? Pattern { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public bool ExclusiveMinimum { get; init; }

    public bool ExclusiveMaximum { get; init; }

    public double? MultipleOf { get; init; }

    public long? MinLength { get; init; }

    public long? MaxLength { get; init; }

    public long? MinItems { get; init; }

    public long? MaxItems { get; init; }

    public long? MinProperties { get; init; }

    public long? MaxProperties { get; init; }
}
