using System.Text;
using DotAi.Kubernetes;
using DotAi.Schemas;

namespace DotAi.Core.Tests.Capabilities;

/// <summary>Makes resources and schemas for tests of capabilities.</summary>
internal static class Resources
{
    public static readonly string[] FullVerbs = ["create", "delete", "get", "list", "patch", "update", "watch"];

    public static ServedResource Served(string group, string kind, string? plural = null, string[]? verbs = null) => new()
    {
        Group = group,
        Version = "v1",
        Kind = kind,
        Plural = plural ?? kind.ToLowerInvariant() + "s",
        Scope = ResourceScope.Namespaced,
        Verbs = verbs ?? FullVerbs,
        DefinitionHash = "hash-of-" + kind,
    };

    /// <summary>A schema whose spec has these properties, written as JSON.</summary>
    public static ResourceSchema SpecSchema(ServedResource resource, string properties, string required = "") => Schema(
        resource,
        """{"type": "object", "properties": {"spec": {"type": "object", "required": [""" + required + """], "properties": """ + properties + "}}}");

    public static ResourceSchema Schema(ServedResource resource, string json) =>
        LoadedSchemas.Read(SchemaForm.Structural, Encoding.UTF8.GetBytes(json), new SchemaPool()).Find(resource.GroupVersionKind)!;
}
