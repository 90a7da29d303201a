namespace DotAi.Knowledge.Terms;

/// <summary>A text of an item and what it counts.</summary>
/// <param name="Text">The text; several values of one field may be joined by any separator.</param>
/// <param name="Weight">How much an occurrence counts; positive.</param>
/// <param name="AverageLength">Terms that this field has on average. Fixed, so that an item weighs the same whatever else is stored.</param>
/// <param name="LengthNormalization">BM25's b: 0 ignores the field's length, 1 divides by it.</param>
public sealed record WeightedField(string Text, double Weight, double AverageLength, double LengthNormalization = 0.75);
