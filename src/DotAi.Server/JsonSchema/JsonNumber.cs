using System.Globalization;
using System.Text.Json;

namespace DotAi.Server.JsonSchema;

/// <summary>A JSON number that compares exactly where decimal can hold it, and as a double elsewhere.</summary>
internal readonly record struct JsonNumber(decimal? Exact, double Approximate)
{
    public bool IsInteger => Exact is { } exact ? decimal.Truncate(exact) == exact : Math.Floor(Approximate) == Approximate;

    public static JsonNumber Of(JsonElement number) =>
        number.TryGetDecimal(out var exact) && !IsRounded(exact, number)
            ? new JsonNumber(exact, (double)exact)
            : new JsonNumber(null, number.GetDouble());

    public int ComparedTo(JsonNumber other) =>
        (Exact, other.Exact) is ({ } left, { } right) ? left.CompareTo(right) : Approximate.CompareTo(other.Approximate);

    public override string ToString() =>
        Exact?.ToString(CultureInfo.InvariantCulture) ?? Approximate.ToString("R", CultureInfo.InvariantCulture);

    // decimal.Parse turns 1e-40 into 0 without a word.
    private static bool IsRounded(decimal exact, JsonElement number) => exact == 0 && number.GetDouble() != 0;
}
