using System.Text.Json;
using DotAi.Workflows;

namespace DotAi.Server.Tools;

/// <summary>Runs a tool. The arguments are an object that fits the tool's input schema; the value must fit its output schema.</summary>
internal delegate Task<Result<JsonElement>> ToolHandler(JsonElement arguments, ToolCallContext context, CancellationToken cancellationToken);
