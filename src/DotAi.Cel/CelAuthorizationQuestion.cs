namespace DotAi.Cel;

/// <summary>An access question: of a resource, or of a path when <paramref name="Path"/> is set.</summary>
/// <param name="Verb">Verb, as get or list.</param>
/// <param name="Path">Non-resource path.</param>
/// <param name="Group">API group.</param>
/// <param name="Resource">Resource, in plural.</param>
/// <param name="Subresource">Subresource, or empty.</param>
/// <param name="Namespace">Namespace, or empty for all.</param>
/// <param name="Name">Object name, or empty for all.</param>
/// <param name="FieldSelector">Field selector, or empty.</param>
/// <param name="LabelSelector">Label selector, or empty.</param>
/// <param name="ServiceAccount">The service account to decide for as namespace/name; empty for the user of the request.</param>
public sealed record CelAuthorizationQuestion(
    string Verb = "",
    string? Path = null,
    string Group = "",
    string Resource = "",
    string Subresource = "",
    string Namespace = "",
    string Name = "",
    string FieldSelector = "",
    string LabelSelector = "",
    string ServiceAccount = "");
