namespace DotAi.Knowledge;

/// <summary>The payload field has, or contains, one of the values. Booleans are written <c>true</c> and <c>false</c>.</summary>
public sealed record FieldCondition(string Field, IReadOnlyList<string> AnyOf);
