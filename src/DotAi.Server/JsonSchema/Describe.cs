using System.Globalization;
using System.Text.Json;
using DotAi.Text;

namespace DotAi.Server.JsonSchema;

/// <summary>Words for types and values in problem sentences; long values are shortened.</summary>
internal static class Describe
{
    private const int LongestValue = 60;
    private const int MostChoices = 30;

    private static readonly (JsonTypes Type, string Words)[] Words =
    [
        (JsonTypes.Object, "an object"), (JsonTypes.Array, "a list"), (JsonTypes.String, "a string"), (JsonTypes.Integer, "an integer"),
        (JsonTypes.Number, "a number"), (JsonTypes.Boolean, "true or false"), (JsonTypes.Null, "null"),
    ];

    public static string Types(JsonTypes types) =>
        string.Join(" or ", Words.Where(word => (types & word.Type) != JsonTypes.None).Select(word => word.Words));

    public static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"\"{Shorten(value.GetString()!)}\"",
        JsonValueKind.Null => "null",
        _ => Shorten(value.GetRawText()),
    };

    public static string Values(JsonElement[] values) =>
        string.Join(", ", values.Take(MostChoices).Select(Value)) + (values.Length > MostChoices ? ", …" : "");

    /// <summary>"one of … but is …", with a near miss.</summary>
    public static string Choice(JsonElement[] allowed, JsonElement given)
    {
        var list = allowed.Length == 1 ? Values(allowed) : $"one of {Values(allowed)}";
        var names = allowed.Where(one => one.ValueKind is JsonValueKind.String).Select(one => one.GetString()!);
        var meant = given.ValueKind is JsonValueKind.String ? NearMiss.Closest(given.GetString()!, names) : null;
        return $"{list}, but is {Value(given)}" + (meant is null ? "." : $"; did you mean \"{meant}\"?");
    }

    public static string Count(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    public static string Shorten(string text) => text.Length <= LongestValue ? text : string.Concat(text.AsSpan(0, LongestValue), "…");
}
