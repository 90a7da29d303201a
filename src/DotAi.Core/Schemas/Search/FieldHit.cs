namespace DotAi.Schemas.Search;

/// <summary>A field that answers a query.</summary>
/// <param name="Score">From 0 to 1: 1 for a top-level field whose name is exactly the query.</param>
public sealed record FieldHit(SchemaField Field, double Score);
