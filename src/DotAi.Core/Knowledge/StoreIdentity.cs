namespace DotAi.Knowledge;

/// <summary>Which store this is: <paramref name="Kind"/> is <c>embedded</c> or <c>qdrant</c>, <paramref name="Location"/> a path or URL without credentials.</summary>
public sealed record StoreIdentity(string Kind, string Location);
