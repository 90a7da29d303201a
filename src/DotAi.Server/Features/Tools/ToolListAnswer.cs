namespace DotAi.Server.Features.Tools;

/// <summary>The gateway's answer to a list.</summary>
internal sealed record ToolListAnswer(bool Success, ToolList Data, ToolMeta Meta);
