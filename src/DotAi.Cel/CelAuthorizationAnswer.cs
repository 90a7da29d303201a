namespace DotAi.Cel;

/// <summary>An answer to an access question.</summary>
/// <param name="Allowed">Whether access is granted.</param>
/// <param name="Reason">Why, for people.</param>
/// <param name="Error">Why the question could not be decided.</param>
public sealed record CelAuthorizationAnswer(bool Allowed, string Reason = "", string? Error = null);
