namespace DotAi.Testing.Kubernetes;

/// <summary>A request as it reached the stand-in.</summary>
/// <param name="Line">"METHOD path?query".</param>
public sealed record StandInRequest(string Line, string? Authorization, string Accept, string? ContentType, string Body);
