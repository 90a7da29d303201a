using System.Text.Json;
using DotAi.Server.Tools;
using DotAi.Workflows;

namespace DotAi.Server.Tests.Tools;

/// <summary>Small tools that behave in every way a tool can.</summary>
internal static class SampleTools
{
    public const string GreetSchema = """
        {
          "type": "object",
          "properties": {
            "name": { "type": "string", "minLength": 1, "maxLength": 20 },
            "times": { "type": "integer", "minimum": 1, "maximum": 3 }
          },
          "required": ["name"],
          "additionalProperties": false
        }
        """;

    /// <summary>Answers with the greeting and who asked for it.</summary>
    public static ToolDefinition Greet { get; } = Define("greet", GreetSchema, (arguments, context, _) =>
    {
        var greeting = $"Hello, {arguments.GetProperty("name").GetString()}!";
        return Value(JsonSerializer.SerializeToElement(new { greeting, caller = context.Caller.Name }));
    }) with
    {
        OutputSchema = JsonElement.Parse("""{ "type": "object", "properties": { "greeting": { "type": "string" }, "caller": { "type": "string" } }, "required": ["greeting", "caller"] }"""),
        Category = "samples",
        Tags = ["greeting", "text"],
    };

    public static ToolDefinition Refuse(WorkflowError error) => Define("refuse", (_, _, _) => Task.FromResult<Result<JsonElement>>(error));

    public static ToolDefinition RefuseInPort(WorkflowError error) => Define("refuse-in-port", (_, _, _) => throw new WorkflowException(error));

    public static ToolDefinition Crash { get; } = Define("crash", (_, _, _) => throw new InvalidOperationException("secret internals"));

    /// <summary>Reports as the test says, then answers.</summary>
    public static ToolDefinition Report(params double[] steps) => Define("report", (_, context, _) =>
    {
        foreach (var step in steps)
        {
            context.Progress.Report(new ToolProgress(step, Total: 100, Message: $"at {step}"));
        }

        return Value(JsonElement.Parse("{}"));
    });

    public static ToolDefinition Define(string name, ToolHandler handler) => Define(name, """{ "type": "object" }""", handler);

    public static ToolDefinition Define(string name, string schema, ToolHandler handler) => new()
    {
        Name = name,
        Title = "Title of " + name,
        Description = "Describes " + name,
        Hints = new ToolHints(ReadOnly: true, Destructive: false, Idempotent: true, OpenWorld: false),
        InputSchema = JsonElement.Parse(schema),
        Handler = handler,
    };

    public static Task<Result<JsonElement>> Value(JsonElement value) => Task.FromResult<Result<JsonElement>>(value);
}
