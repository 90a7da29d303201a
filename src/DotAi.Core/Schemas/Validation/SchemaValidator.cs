using System.Text.Json;
using DotAi.Kubernetes;

namespace DotAi.Schemas.Validation;

/// <summary>
/// Validates objects against the schema of their kind as the API server does with strict field validation, and reports all
/// mistakes at once. Common Expression Language rules are not evaluated. Never throws for what is in the object.
/// </summary>
public sealed class SchemaValidator
{
    private readonly PatternCache _patterns = new();

    public ValidationReport Validate(ResourceSchema schema, JsonElement value, ValidationOptions? options = null)
    {
        var run = new ValidationRun(schema, options ?? ValidationOptions.Default);
        try
        {
            ValidateObject(schema, value, run);
        }
        catch (InvalidOperationException)
        {
            // What JSON readers let through: an escaped half of a surrogate pair, which is no text, and nesting that writers refuse.
            run.Report(ViolationClass.WrongType, "This value, or one below it, holds text that is not valid Unicode or is nested too deeply.");
        }

        return new ValidationReport(run.Violations, run.Note);
    }

    private void ValidateObject(ResourceSchema schema, JsonElement value, ValidationRun run)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            run.Report(ViolationClass.WrongType, $"This is {ValueTypes.Describe(value)}; expected an object of kind {schema.GroupVersionKind.Kind}.");
            return;
        }

        ValidateIdentity(value, "apiVersion", schema.GroupVersionKind.ApiVersion, run);
        ValidateIdentity(value, "kind", schema.GroupVersionKind.Kind, run);
        var completed = schema.Form == SchemaForm.Structural ? Defaulting.Apply(schema.Root, value, run.Options.MaxDepth) : value;
        new ValueValidator(run, _patterns).Validate(schema.Root, completed, declares: true);
        ObjectMetaValidator.RequireName(value, run);
    }

    private static void ValidateIdentity(JsonElement value, string name, string expected, ValidationRun run)
    {
        if (!value.TryGetProperty(name, out var given) || given.ValueKind == JsonValueKind.Null)
        {
            run.ReportAt(FieldSegment.Field(name), ViolationClass.MissingRequired, $"This required field is missing; expected {expected}.", expected);
        }
        else if (given.ValueKind == JsonValueKind.String && given.GetString() != expected)
        {
            run.ReportAt(FieldSegment.Field(name), ViolationClass.KindMismatch, $"This is '{given.GetString()}'; the schema is that of {expected}.", expected);
        }
    }
}
