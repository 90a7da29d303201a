using System.Text.Json;
using DotAi.Kubernetes;
using DotAi.Schemas;
using DotAi.Schemas.Validation;

namespace DotAi.Core.Tests.Schemas.Validation;

/// <summary>Validates small objects for tests and writes violations as <c>class path</c>.</summary>
internal static class Validating
{
    private static readonly SchemaValidator Validator = new();

    public static JsonElement Json(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 2000 });
        return document.RootElement.Clone();
    }

    /// <summary>Mistakes in the <c>spec</c> of a custom resource whose spec has this schema.</summary>
    public static IReadOnlyList<SchemaViolation> Spec(string schemaJson, string specJson) =>
        Object(SchemaReading.Custom(schemaJson), Widget($$"""{"name":"one"},"spec":{{specJson}}"""));

    public static IReadOnlyList<SchemaViolation> Object(ResourceSchema schema, string json, ValidationOptions? options = null) =>
        Validator.Validate(schema, Json(json), options).Violations;

    public static ValidationReport Report(ResourceSchema schema, string json, ValidationOptions? options = null) =>
        Validator.Validate(schema, Json(json), options);

    public static IEnumerable<string> Brief(this IEnumerable<SchemaViolation> violations) =>
        violations.Select(violation => $"{violation.Class.Code()} {violation.Path}");

    /// <summary>A Widget whose metadata (and what follows it) is this text.</summary>
    public static string Widget(string metadata) => """{"apiVersion":"example.org/v1","kind":"Widget","metadata":""" + metadata + "}";

    /// <summary>Mistakes in the metadata of an object of this kind.</summary>
    public static IReadOnlyList<SchemaViolation> Metadata(GroupVersionKind kind, string metadataJson, ResourceScope? scope = null)
    {
        var schema = SchemaReading.Custom("{}") with { GroupVersionKind = kind };
        var json = $$"""{"apiVersion":"{{kind.ApiVersion}}","kind":"{{kind.Kind}}","metadata":{{metadataJson}} }""";
        return Object(schema, json, new ValidationOptions { Scope = scope });
    }
}
