namespace DotAi.Server.Tools;

/// <summary>An error as both transports show it.</summary>
/// <param name="Code">Short stable name.</param>
/// <param name="Message">What went wrong and what to do about it.</param>
internal sealed record ToolError(string Code, string Message, ToolErrorDetails? Details = null);
