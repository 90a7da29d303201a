namespace DotAi.Server.Prompts;

/// <summary>Who speaks in a prompt's message.</summary>
internal enum PromptMessageRole
{
    User,
    Assistant,
}
