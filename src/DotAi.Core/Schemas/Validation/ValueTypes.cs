using System.Text.Json;

namespace DotAi.Schemas.Validation;

/// <summary>JSON types as the API server understands them, and their names for messages.</summary>
internal static class ValueTypes
{
    public static bool Fits(SchemaNode node, JsonElement value) => node switch
    {
        { IsIntOrString: true } => value.ValueKind == JsonValueKind.String || IsInteger(value),
        { IsQuantity: true } => value.ValueKind is JsonValueKind.String or JsonValueKind.Number,
        _ => node.Type switch
        {
            SchemaType.Object => value.ValueKind == JsonValueKind.Object,
            SchemaType.Array => value.ValueKind == JsonValueKind.Array,
            SchemaType.String => value.ValueKind == JsonValueKind.String,
            SchemaType.Integer => IsInteger(value),
            SchemaType.Number => value.ValueKind == JsonValueKind.Number,
            SchemaType.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => true,
        },
    };

    public static string Describe(SchemaNode node) => node switch
    {
        { IsQuantity: true } => "a quantity (string or number)",
        { IsIntOrString: true } => "an integer or a string",
        _ => node.Type switch
        {
            SchemaType.Object => "an object",
            SchemaType.Array => "a list",
            SchemaType.String => "a string",
            SchemaType.Integer => "an integer",
            SchemaType.Number => "a number",
            SchemaType.Boolean => "true or false",
            _ => "any value",
        },
    };

    public static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => IsInteger(value) ? "an integer" : "a number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        _ => "null",
    };

    /// <summary>Whole numbers count as integers however they are written: 1, 1.0, 1e3.</summary>
    private static bool IsInteger(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number
        && (value.TryGetInt64(out _) || (value.TryGetDouble(out var number) && double.IsFinite(number) && Math.Floor(number) == number));
}
