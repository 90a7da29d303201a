using System.Text.Json;

namespace DotAi.Server.Tools;

/// <summary>
/// A primitive argument that the schema marks with <c>x-mcp-header</c>: clients of MCP 2026-07-28 send it again as the HTTP
/// header <c>Mcp-Param-</c><paramref name="Suffix"/> (SEP-2243).
/// </summary>
internal sealed record MirroredParameter(string Argument, string Suffix)
{
    public string Header { get; } = "Mcp-Param-" + Suffix;

    public static IReadOnlyList<MirroredParameter> Of(JsonElement inputSchema) =>
        inputSchema.TryGetProperty("properties", out var properties)
            ? [.. properties.EnumerateObject().Where(IsMarked).Select(property => new MirroredParameter(property.Name, property.Value.GetProperty("x-mcp-header").GetString()!))]
            : [];

    private static bool IsMarked(JsonProperty property) =>
        property.Value.ValueKind is JsonValueKind.Object && property.Value.TryGetProperty("x-mcp-header", out var mark) && mark.ValueKind is JsonValueKind.String;
}
