namespace DotAi.Capabilities.Glossary;

/// <summary>A company or product that runs services, and how to recognise it in names and in questions.</summary>
public sealed record GlossaryProvider
{
    /// <summary>Short name used in capability records, for example <c>aws</c>.</summary>
    public required string Name { get; init; }

    public required string Source { get; init; }

    /// <summary>Name as people write it, for example <c>Google Cloud</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Words that name the provider itself in a question.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Names of its services that imply the provider in a question, for example <c>eks</c>.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    public IReadOnlyList<NamePattern> Groups { get; init; } = [];

    public IReadOnlyList<NamePattern> Kinds { get; init; } = [];

    public IReadOnlyList<NamePattern> Regions { get; init; } = [];

    public bool Serves(string group, string kind) =>
        Groups.Any(pattern => pattern.Matches(group)) || Kinds.Any(pattern => pattern.Matches(kind));

    public bool HasRegion(string word) => Regions.Any(pattern => pattern.Matches(word));
}
