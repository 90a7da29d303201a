using System.Text.Json;

namespace DotAi.Server.Tools;

/// <summary>A tool as every transport offers it: MCP <c>tools/call</c> and the REST tool gateway translate the same definition.</summary>
internal sealed record ToolDefinition
{
    /// <summary>Letters, digits, <c>_ - .</c>, at most 128 characters; unique.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>For a model: what it does, when to call it and what comes back.</summary>
    public required string Description { get; init; }

    public required ToolHints Hints { get; init; }

    /// <summary>JSON Schema 2020-12 of type <c>object</c>, in the subset of <see cref="JsonSchema.JsonSchemaValidator"/>.</summary>
    public required JsonElement InputSchema { get; init; }

    /// <summary>JSON Schema 2020-12 of every successful value; often a <c>oneOf</c> by operation.</summary>
    public JsonElement? OutputSchema { get; init; }

    public required ToolHandler Handler { get; init; }

    /// <summary>Groups the tool in the gateway's list.</summary>
    public string Category { get; init; } = "general";

    public IReadOnlyList<string> Tags { get; init; } = [];
}
