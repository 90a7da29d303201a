namespace DotAi.Server.Prompts;

/// <summary>One message of a rendered prompt.</summary>
internal sealed record PromptText(PromptMessageRole Role, string Text)
{
    public static PromptText FromUser(string text) => new(PromptMessageRole.User, text);
}
