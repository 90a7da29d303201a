namespace DotAi.Schemas.Search;

/// <summary>How well a field fits the words of a query.</summary>
/// <param name="Strengths">How strongly each word is there, in the order of the words.</param>
/// <param name="OwnShare">How much of the field's name is in the query.</param>
internal sealed record FieldMatch(SchemaField Field, double[] Strengths, double OwnShare);
