namespace DotAi.Knowledge;

/// <summary>What a collection must be like.</summary>
/// <param name="Name">Lower-case letters, digits and hyphens.</param>
/// <param name="FilterFields">Top-level payload fields that filters use; the store indexes them.</param>
/// <param name="Encoder">Name of the encoder whose vectors it holds, or null when it holds none.</param>
/// <param name="Dimensions">Length of those vectors, or 0.</param>
public sealed record CollectionDefinition(string Name, IReadOnlyList<string> FilterFields, string? Encoder = null, int Dimensions = 0);
