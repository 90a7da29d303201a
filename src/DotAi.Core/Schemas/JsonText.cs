using System.Text.Json;

namespace DotAi.Schemas;

/// <summary>A JSON value kept as its compact text: small, and equal when the text is equal.</summary>
/// <param name="Json">The value as JSON, for example <c>"Always"</c> with its quotes, <c>3</c> or <c>{}</c>.</param>
public readonly record struct JsonText(string Json)
{
    /// <summary>The value as people write it: strings without quotes, anything else as JSON.</summary>
    public string Display => Json is ['"', ..] ? JsonSerializer.Deserialize(Json, SchemaJsonContext.Default.String) ?? "" : Json;

    public JsonElement ToElement()
    {
        using var document = JsonDocument.Parse(Json, new JsonDocumentOptions { MaxDepth = SchemaParser.MaxJsonDepth });
        return document.RootElement.Clone();
    }

    public static JsonText From(JsonElement value) => new(JsonSerializer.Serialize(value, SchemaJsonContext.Default.JsonElement));

    /// <summary>Whether both are the same JSON value; 1 and 1.0 are.</summary>
    public bool Is(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => From(value) == this,
        _ => From(value) == this || JsonElement.DeepEquals(value, ToElement()),
    };

    public override string ToString() => Json;
}
