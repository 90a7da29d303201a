using System.Text.Json;

namespace DotAi.Knowledge;

/// <summary>Reads the filterable values of a payload, and evaluates an <see cref="ItemFilter"/> on one.</summary>
internal static class PayloadFields
{
    /// <summary>The strings and booleans that the field holds, itself or as entries of an array.</summary>
    public static IEnumerable<string> Values(JsonElement payload, string field)
    {
        if (!payload.TryGetProperty(field, out var value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select(Keyword).OfType<string>()
            : Keyword(value) is { } single ? [single] : [];
    }

    public static bool Matches(JsonElement payload, ItemFilter filter) =>
        filter.Must.All(condition => Holds(payload, condition)) && !filter.MustNot.Any(condition => Holds(payload, condition));

    private static bool Holds(JsonElement payload, FieldCondition condition) =>
        Values(payload, condition.Field).Any(value => condition.AnyOf.Contains(value));

    private static string? Keyword(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Text(value),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    /// <summary>A string with half a surrogate pair is legal JSON but no text; it is kept and equals nothing.</summary>
    private static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
