using System.Text.Json;
using DotAi.Server.Tools;
using DotAi.Workflows;

namespace DotAi.McpConformance;

/// <summary>Tools of the suite that go through the product's own tool layer.</summary>
internal static class RegistryFixtures
{
    private static readonly ToolHints Harmless = new(ReadOnly: true, Destructive: false, Idempotent: true, OpenWorld: false);

    public static IEnumerable<ToolDefinition> Tools =>
    [
        Define("test_tool_with_progress", "Reports progress", """{ "type": "object" }""", ReportAsync),
        Define("test_error_handling", "Always fails", """{ "type": "object" }""", (_, _, _) => Task.FromResult<Result<JsonElement>>(
            new WorkflowError.Conflict("This tool intentionally returns an error for testing"))),
        Define("test_x_mcp_header", "Has an argument that is mirrored as a header", MirroredSchema, EchoAsync),
        Define("json_schema_2020_12_tool", "Tool with JSON Schema 2020-12 features", RichSchema, EchoAsync),
        Define("echo", "Echoes the text", """{ "type": "object", "properties": { "text": { "type": "string" } }, "required": ["text"], "additionalProperties": false }""", EchoAsync),
    ];

    private const string MirroredSchema = """
        {
          "type": "object",
          "properties": { "region": { "type": "string", "x-mcp-header": "Region" }, "query": { "type": "string" } },
          "required": ["region", "query"]
        }
        """;

    private const string RichSchema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "$defs": {
            "address": { "$anchor": "addressDef", "type": "object", "properties": { "street": { "type": "string" }, "city": { "type": "string" } } }
          },
          "properties": {
            "name": { "type": "string" },
            "address": { "$ref": "#/$defs/address" },
            "contactMethod": { "type": "string", "enum": ["phone", "email"] },
            "phone": { "type": "string" },
            "email": { "type": "string" }
          },
          "allOf": [{ "anyOf": [{ "required": ["phone"] }, { "required": ["email"] }] }],
          "if": { "properties": { "contactMethod": { "const": "phone" } }, "required": ["contactMethod"] },
          "then": { "required": ["phone"] },
          "else": { "required": ["email"] },
          "additionalProperties": false
        }
        """;

    private static ToolDefinition Define(string name, string description, string schema, ToolHandler handler) => new()
    {
        Name = name,
        Title = description,
        Description = description,
        Hints = Harmless,
        InputSchema = JsonElement.Parse(schema),
        Handler = handler,
    };

    private static Task<Result<JsonElement>> EchoAsync(JsonElement arguments, ToolCallContext context, CancellationToken cancellationToken) =>
        Task.FromResult<Result<JsonElement>>(arguments);

    private static async Task<Result<JsonElement>> ReportAsync(JsonElement arguments, ToolCallContext context, CancellationToken cancellationToken)
    {
        foreach (var step in (double[])[0, 50, 100])
        {
            context.Progress.Report(new ToolProgress(step, 100));
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }

        return JsonElement.Parse("""{ "done": true }""");
    }
}
