namespace DotAi.Schemas;

/// <summary>A field of a kind.</summary>
/// <param name="Path">Where it is, with <c>[*]</c> for items and map entries.</param>
/// <param name="Node">What it may hold, and the words about it.</param>
/// <param name="IsRequired">Whether the object that holds it must have it.</param>
public sealed record SchemaField(FieldPath Path, SchemaNode Node, bool IsRequired);
