namespace DotAi.Knowledge;

/// <summary>A collection as it is in the store.</summary>
/// <param name="Definition">With the encoder and dimensions it was made for.</param>
/// <param name="Count">Items in it.</param>
/// <param name="Unencoded">Items without a vector in a collection that holds vectors.</param>
public sealed record CollectionState(CollectionDefinition Definition, long Count, long Unencoded);
