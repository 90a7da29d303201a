namespace DotAi.Knowledge;

/// <summary>Which store this is.</summary>
/// <param name="Kind"><c>embedded</c> or <c>qdrant</c>.</param>
/// <param name="Location">A path or URL, without credentials.</param>
/// <param name="Exclusive">True when no other process can have it open, so that leases of earlier processes are void.</param>
public sealed record StoreIdentity(string Kind, string Location, bool Exclusive);
