using DotAi.Kubernetes;

namespace DotAi.Schemas;

/// <summary>The schema of one kind, with apiVersion, kind and metadata in place.</summary>
/// <param name="Form">Where it came from; custom resources and built-in ones are validated a little differently.</param>
public sealed record ResourceSchema(GroupVersionKind GroupVersionKind, SchemaNode Root, SchemaForm Form);
