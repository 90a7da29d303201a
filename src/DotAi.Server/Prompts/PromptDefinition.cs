namespace DotAi.Server.Prompts;

/// <summary>A guided task that a user picks from a menu in the client.</summary>
internal sealed record PromptDefinition
{
    /// <summary>Unique, in kebab case.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public IReadOnlyList<PromptArgumentDefinition> Arguments { get; init; } = [];

    public required PromptRenderer Render { get; init; }
}
