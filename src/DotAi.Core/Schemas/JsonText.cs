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

    public override string ToString() => Json;
}
