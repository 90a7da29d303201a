using System.Text.Json;
using DotAi.Server.Hosting;
using DotAi.Server.Status;
using DotAi.Server.Tools;

namespace DotAi.Server.Features.Version;

/// <summary><c>version</c>: the status of every part, for agents.</summary>
internal static class VersionTool
{
    private const string Input = """{ "type": "object", "additionalProperties": false, "properties": {} }""";

    private const string Output =
        """
        {
          "type": "object",
          "required": ["status", "system", "summary", "timestamp"],
          "properties": {
            "status": { "const": "success", "description": "The report could be made; see summary.overall for the state." },
            "system": { "type": "object", "description": "One object for each part: version, vectorDB, kubernetes, capabilities, ..." },
            "summary": {
              "type": "object",
              "required": ["overall", "degraded", "capabilities", "parts"],
              "properties": {
                "overall": { "enum": ["healthy", "degraded"] },
                "degraded": { "type": "array", "items": { "type": "object" }, "description": "What does not work, and what that means for the answers." },
                "capabilities": { "type": "array", "items": { "type": "string" }, "description": "What can be done now." },
                "parts": { "type": "object", "description": "The state of single functions." }
              }
            },
            "timestamp": { "type": "string" }
          }
        }
        """;

    public static ServerBuilder AddVersionTool(this ServerBuilder builder) => builder.AddTool(services => Define(services.GetRequiredService<StatusReporter>()));

    private static ToolDefinition Define(StatusReporter reporter) => new()
    {
        Name = "version",
        Title = "Version and status",
        Description = "Tells which version runs, the state of every part (store, cluster, capabilities), what is degraded and what that means for the answers. Makes no paid call.",
        Category = "diagnostics",
        Tags = ["version", "status", "health"],
        Hints = new ToolHints(ReadOnly: true, Destructive: false, Idempotent: true, OpenWorld: true),
        InputSchema = JsonElement.Parse(Input),
        OutputSchema = JsonElement.Parse(Output),
        Handler = async (_, _, cancellationToken) =>
            JsonSerializer.SerializeToElement(await reporter.ReportAsync(cancellationToken), StatusContext.Default.StatusReport),
    };
}
