namespace DotAi.Server.Tools;

/// <summary>The text of a failed call for a model: <c>{ "error": { … } }</c>.</summary>
internal sealed record ToolErrorText(ToolError Error);
