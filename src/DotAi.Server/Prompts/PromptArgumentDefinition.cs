namespace DotAi.Server.Prompts;

/// <summary>An argument of a prompt; arguments are always text.</summary>
internal sealed record PromptArgumentDefinition(string Name, string Title, string Description, bool Required = false);
