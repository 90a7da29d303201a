using System.Text.Json;

namespace DotAi.Schemas.Validation;

/// <summary>Validates the fields of an object or the entries of a map: unknown, missing, how many, and each value.</summary>
internal sealed class ObjectFieldsValidator(ValidationRun run, ValueValidator values)
{
    public void Validate(SchemaNode node, JsonElement value, bool declares)
    {
        var count = 0;
        foreach (var field in value.EnumerateObject())
        {
            count++;
            ValidateField(node, field, declares);
        }

        ReportMissing(node, value);
        ReportCount(node.Constraints, count);
    }

    private void ValidateField(SchemaNode node, JsonProperty field, bool declares)
    {
        var name = field.Name;
        if ((node.FindProperty(name) ?? node.AdditionalProperties) is not { } schema)
        {
            if (declares && !AcceptsUnknown(node))
            {
                ReportUnknown(node, name);
            }

            return;
        }

        if (ValueValidator.IsAbsent(schema, field.Value))
        {
            return;
        }

        var isStatus = declares && run.Level == 0 && name == "status";
        var outer = run.StructureOnly;
        run.StructureOnly = outer || isStatus;
        run.At(FieldSegment.Field(name), () => values.Validate(schema, field.Value, declares));
        run.StructureOnly = outer;
    }

    private static bool AcceptsUnknown(SchemaNode node) =>
        node.PreservesUnknownFields || (node.Type == SchemaType.Any && node.Properties.IsEmpty);

    private void ReportUnknown(SchemaNode node, string name)
    {
        var nearMiss = run.Suggestions.For(node, run.Path, name);
        var message = nearMiss is null ? "There is no such field." : $"There is no such field; did you mean {nearMiss}?";
        run.ReportAt(FieldSegment.Field(name), ViolationClass.UnknownField, message, nearMiss);
    }

    private void ReportMissing(SchemaNode node, JsonElement value)
    {
        foreach (var name in node.Required)
        {
            var schema = node.FindProperty(name);
            var present = value.TryGetProperty(name, out var field) && !ValueValidator.IsAbsent(schema, field);
            if (!present && !IsIdentity(name))
            {
                var expected = schema is null ? "" : $" It takes {ValueTypes.Describe(schema)}.";
                run.ReportAt(FieldSegment.Field(name), ViolationClass.MissingRequired, $"This required field is missing.{expected}");
            }
        }
    }

    /// <summary>What the object as a whole is asked for, required or not.</summary>
    private bool IsIdentity(string name) => run.Level == 0 && (name is "apiVersion" or "kind" or "metadata");

    private void ReportCount(SchemaConstraints constraints, int count)
    {
        if (count < constraints.MinProperties)
        {
            run.Report(ViolationClass.OutOfRange, $"There are {count} entries; at least {constraints.MinProperties} are needed.");
        }

        if (count > constraints.MaxProperties)
        {
            run.Report(ViolationClass.OutOfRange, $"There are {count} entries; at most {constraints.MaxProperties} are allowed.");
        }
    }
}
