using DotAi.Server.Tools;

namespace DotAi.Server.Features.Tools;

/// <summary>The gateway's answer to a call: <paramref name="Data"/> if and only if it succeeded, else <paramref name="Error"/>.</summary>
internal sealed record ToolCallAnswer(bool Success, ToolCallData? Data, ToolError? Error, ToolMeta Meta);
