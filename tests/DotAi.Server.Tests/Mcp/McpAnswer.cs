using System.Net;
using System.Text.Json.Nodes;

namespace DotAi.Server.Tests.Mcp;

/// <summary>What came back for one message.</summary>
internal sealed record McpAnswer(HttpStatusCode Status, string? MediaType, string Body)
{
    /// <summary>The messages in the order in which they came; the answer itself is the last.</summary>
    public IReadOnlyList<JsonObject> Messages { get; } = MediaType == "text/event-stream"
        ? [.. Body.Split('\n').Where(line => line.StartsWith("data: ", StringComparison.Ordinal)).Select(line => JsonNode.Parse(line[6..])!.AsObject())]
        : [JsonNode.Parse(Body)!.AsObject()];

    public JsonObject Message => Messages[^1];

    public JsonObject Result => Message["result"]!.AsObject();

    public int ErrorCode => Message["error"]!["code"]!.GetValue<int>();

    public string ErrorMessage => Message["error"]!["message"]!.GetValue<string>();

    /// <summary>The text of a tool's answer.</summary>
    public string Text => Result["content"]![0]!["text"]!.GetValue<string>();

    /// <summary>The error in a failed tool's text.</summary>
    public JsonObject ToolError
    {
        get
        {
            Result["isError"]!.GetValue<bool>().ShouldBeTrue();
            Result.ContainsKey("structuredContent").ShouldBeFalse();
            return JsonNode.Parse(Text)!["error"]!.AsObject();
        }
    }

    /// <summary>The failed tool's problems, each after its field.</summary>
    public string[] Problems =>
        [.. ToolError["details"]!["problems"]!.AsArray().Select(problem => $"{problem!["field"]!.GetValue<string>()}: {problem["message"]!.GetValue<string>()}")];
}
