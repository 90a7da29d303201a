using System.Text.Json;

namespace DotAi.Server.Features.Tools;

/// <summary>What a call brought.</summary>
/// <param name="Result">Fits the tool's output schema.</param>
/// <param name="ExecutionTime">In milliseconds.</param>
internal sealed record ToolCallData(JsonElement Result, string Tool, double ExecutionTime);
