using System.Text.Json;
using DotAi.Server.Tools;

namespace DotAi.Server.Features.Tools;

/// <summary>A tool as the gateway lists it.</summary>
/// <param name="Schema">JSON Schema of the arguments.</param>
/// <param name="OutputSchema">JSON Schema of the result.</param>
internal sealed record ToolEntry(
    string Name,
    string Title,
    string Description,
    JsonElement Schema,
    JsonElement? OutputSchema,
    ToolHints Hints,
    string Category,
    IReadOnlyList<string> Tags)
{
    public static ToolEntry Of(ToolDefinition tool) =>
        new(tool.Name, tool.Title, tool.Description, tool.InputSchema, tool.OutputSchema, tool.Hints, tool.Category, tool.Tags);

    public bool Mentions(string word) =>
        Name.Contains(word, StringComparison.OrdinalIgnoreCase)
        || Title.Contains(word, StringComparison.OrdinalIgnoreCase)
        || Description.Contains(word, StringComparison.OrdinalIgnoreCase);
}
