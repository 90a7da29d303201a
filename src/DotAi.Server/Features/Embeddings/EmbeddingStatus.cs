namespace DotAi.Server.Features.Embeddings;

/// <summary>The encoder as the status shows it, with the keys that clients know.</summary>
/// <param name="Available">Whether texts can be encoded now.</param>
/// <param name="Provider"><c>local</c>: no text leaves the process.</param>
/// <param name="Model">Name and version of the model.</param>
/// <param name="Dimensions">Length of its vectors.</param>
/// <param name="Reason">Why it is not available and what to do; null when it is.</param>
internal sealed record EmbeddingStatus(bool Available, string Provider, string Model, int Dimensions, string? Reason);
