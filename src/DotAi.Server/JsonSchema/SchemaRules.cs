using System.Text.Json;

namespace DotAi.Server.JsonSchema;

/// <summary>Applies the keywords of one subschema to one value.</summary>
internal static class SchemaRules
{
    public static void Check(SchemaNode schema, JsonElement value, ValidationRun run)
    {
        if (!run.MayStep()) return;

        if (schema.RejectsEverything)
        {
            run.Add("{0} is not allowed here.");
            return;
        }

        // A value of the wrong type has no other problem worth telling.
        if (schema.Types != JsonTypes.None && (schema.Types & TypesOf(value)) == JsonTypes.None)
        {
            run.Add($"{{0}} must be {Describe.Types(schema.Types)}, but is {Describe.Value(value)}.");
            return;
        }

        CheckAllowedValues(schema, value, run);
        CheckByKind(schema, value, run);
        CheckCombinations(schema, value, run);
    }

    private static void CheckAllowedValues(SchemaNode schema, JsonElement value, ValidationRun run)
    {
        if (schema.Const is { } only && !JsonElement.DeepEquals(only, value))
        {
            run.Add($"{{0}} must be {Describe.Value(only)}, but is {Describe.Value(value)}.");
        }

        if (schema.Enum is { } allowed && !Array.Exists(allowed, one => JsonElement.DeepEquals(one, value)))
        {
            run.Add($"{{0}} must be {Describe.Choice(allowed, value)}");
        }
    }

    private static void CheckByKind(SchemaNode schema, JsonElement value, ValidationRun run)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                ObjectRules.Check(schema, value, run);
                break;
            case JsonValueKind.Array:
                CheckArray(schema, value, run);
                break;
            case JsonValueKind.String:
                CheckString(schema, value, run);
                break;
            case JsonValueKind.Number:
                CheckNumber(schema, value, run);
                break;
        }
    }

    private static void CheckArray(SchemaNode schema, JsonElement value, ValidationRun run)
    {
        var length = value.GetArrayLength();
        if (length < schema.MinItems) run.Add($"{{0}} must have at least {Describe.Count(schema.MinItems.Value, "item")}, but has {length}.");
        if (length > schema.MaxItems) run.Add($"{{0}} must have at most {Describe.Count(schema.MaxItems.Value, "item")}, but has {length}.");
        if (schema.Items is null) return;

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            run.Enter(index++);
            Check(schema.Items, item, run);
            run.Leave();
        }
    }

    private static void CheckString(SchemaNode schema, JsonElement value, ValidationRun run)
    {
        if (schema is { MinLength: null, MaxLength: null, Pattern: null }) return;

        var text = value.GetString()!;
        var length = text.EnumerateRunes().Count();
        if (length < schema.MinLength)
        {
            run.Add(schema.MinLength == 1 ? "{0} must not be empty." : $"{{0}} must have at least {Describe.Count(schema.MinLength.Value, "character")}, but has {length}.");
        }

        if (length > schema.MaxLength) run.Add($"{{0}} must have at most {Describe.Count(schema.MaxLength.Value, "character")}, but has {length}.");
        if (schema.Pattern is { } pattern && !pattern.IsMatch(text)) run.Add($"{{0}} must match the pattern {pattern}.");
    }

    private static void CheckNumber(SchemaNode schema, JsonElement value, ValidationRun run)
    {
        if (schema is { Minimum: null, Maximum: null, ExclusiveMinimum: null, ExclusiveMaximum: null }) return;

        var number = JsonNumber.Of(value);
        if (schema.Minimum is { } least && number.ComparedTo(least) < 0) run.Add($"{{0}} must be at least {least}, but is {Describe.Value(value)}.");
        if (schema.Maximum is { } most && number.ComparedTo(most) > 0) run.Add($"{{0}} must be at most {most}, but is {Describe.Value(value)}.");
        if (schema.ExclusiveMinimum is { } above && number.ComparedTo(above) <= 0) run.Add($"{{0}} must be more than {above}, but is {Describe.Value(value)}.");
        if (schema.ExclusiveMaximum is { } below && number.ComparedTo(below) >= 0) run.Add($"{{0}} must be less than {below}, but is {Describe.Value(value)}.");
    }

    private static void CheckCombinations(SchemaNode schema, JsonElement value, ValidationRun run)
    {
        if (schema.Reference is { } reference) Check(reference, value, run);
        foreach (var part in schema.AllOf ?? [])
        {
            Check(part, value, run);
        }

        if (schema.AnyOf is { } any) UnionRules.CheckAny(any, value, run);
        if (schema.OneOf is { } one) UnionRules.CheckOne(one, value, run);
        if (schema.If is not { } condition) return;

        var consequence = run.Collect(() => Check(condition, value, run)).Count == 0 ? schema.Then : schema.Else;
        if (consequence is not null) Check(consequence, value, run);
    }

    private static JsonTypes TypesOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => JsonTypes.Null,
        JsonValueKind.True or JsonValueKind.False => JsonTypes.Boolean,
        JsonValueKind.Object => JsonTypes.Object,
        JsonValueKind.Array => JsonTypes.Array,
        JsonValueKind.String => JsonTypes.String,
        JsonValueKind.Number => value.TryGetInt64(out _) || JsonNumber.Of(value).IsInteger ? JsonTypes.Number | JsonTypes.Integer : JsonTypes.Number,
        _ => JsonTypes.None,
    };
}
