namespace DotAi.Schemas;

/// <summary>A named field of an object.</summary>
public readonly record struct SchemaProperty(string Name, SchemaNode Node);
