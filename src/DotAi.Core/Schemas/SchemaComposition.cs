using System.Collections.Immutable;

namespace DotAi.Schemas;

/// <summary>Further schemas a value must satisfy. They restrict; they never declare fields.</summary>
public sealed record SchemaComposition
{
    public static SchemaComposition None { get; } = new();

    public ImmutableArray<SchemaNode> AllOf { get; init; } = [];

    public ImmutableArray<SchemaNode> AnyOf { get; init; } = [];

    public ImmutableArray<SchemaNode> OneOf { get; init; } = [];

    public SchemaNode? Not { get; init; }
}
