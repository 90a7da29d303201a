namespace DotAi.Server.Features.Store;

/// <summary>The store as the status shows it, with the keys that clients know.</summary>
/// <param name="Connected">Whether it answers.</param>
/// <param name="Kind"><c>embedded</c> or <c>qdrant</c>.</param>
/// <param name="Url">Where it is.</param>
/// <param name="Error">Why it does not answer.</param>
/// <param name="Collections">The collections by name.</param>
internal sealed record StoreStatus(
    bool Connected, string Kind, string Url, string? Error, IReadOnlyDictionary<string, StoreStatus.CollectionStatus> Collections)
{
    /// <param name="Exists">Whether it was made yet.</param>
    /// <param name="DocumentsCount">Items in it.</param>
    /// <param name="Encoder">Whose vectors it holds, if any.</param>
    /// <param name="Dimensions">Length of those vectors, or 0.</param>
    internal sealed record CollectionStatus(bool Exists, long DocumentsCount, string? Encoder, int Dimensions);
}
