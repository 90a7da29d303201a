using System.Text.Json;

namespace DotAi.Cel.Json;

/// <summary>JSON as CEL values: whole numbers in the range of int are int, other numbers double, as the API server decodes them.</summary>
internal static class JsonValues
{
    internal static CelValue Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => CelValue.Of(new JsonMap(element)),
        JsonValueKind.Array => CelValue.Of(new JsonList(element)),
        JsonValueKind.String => CelValue.Of(JsonText.Of(element)),
        JsonValueKind.True => CelValue.Of(true),
        JsonValueKind.False => CelValue.Of(false),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? CelValue.Of(whole) : CelValue.Of(element.GetDouble()),
        _ => CelValue.Null,
    };
}
