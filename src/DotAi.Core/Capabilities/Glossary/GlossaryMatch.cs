namespace DotAi.Capabilities.Glossary;

/// <summary>What the glossary knows about one kind.</summary>
public sealed record GlossaryMatch
{
    public static GlossaryMatch None { get; } = new();

    /// <summary>Names of the entries that spoke of it, entries about its service before entries about name shapes.</summary>
    public IReadOnlyList<string> Entries { get; init; } = [];

    /// <summary>The service it belongs to as users write it, or null.</summary>
    public string? Service { get; init; }

    /// <summary>What people call the kind itself.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What people call its surroundings; counts less.</summary>
    public IReadOnlyList<string> LightTags { get; init; } = [];

    public IReadOnlyList<GlossaryProvider> Providers { get; init; } = [];

    public IReadOnlyList<string> Abstractions { get; init; } = [];

    public KindRole Role { get; init; }

    public bool IsBookkeeping { get; init; }

    /// <summary>True when an entry names the kind itself or its service says something about it.</summary>
    public bool HasTags => Tags.Count > 0 || LightTags.Count > 0;
}
