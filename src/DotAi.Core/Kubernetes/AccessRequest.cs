namespace DotAi.Kubernetes;

/// <summary>Asks whether DotAi's own identity may use a verb; a null namespace means cluster-wide.</summary>
public sealed record AccessRequest(string Verb, string Group, string Resource, string? Namespace = null, string? Name = null);
