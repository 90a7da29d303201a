namespace DotAi.Capabilities.Glossary;

/// <summary>What is known about one service: the API groups that offer it and what its kinds are for.</summary>
public sealed record GlossaryEntry
{
    /// <summary>Name of the service as its users write it; an entry of a user's file replaces the built-in one of the same name.</summary>
    public required string Name { get; init; }

    /// <summary>File it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>API groups it speaks of; the core group is the empty pattern.</summary>
    public required IReadOnlyList<NamePattern> Groups { get; init; }

    /// <summary>Lighter tags, for every kind of the groups.</summary>
    public IReadOnlyList<string> Service { get; init; } = [];

    public IReadOnlyList<string> Abstractions { get; init; } = [];

    /// <summary>Provider names beyond those that the group tells.</summary>
    public IReadOnlyList<string> Providers { get; init; } = [];

    /// <summary>Kinds that answer a wish by themselves.</summary>
    public IReadOnlyList<KindTags> Primary { get; init; } = [];

    /// <summary>Kinds that belong to a primary one: settings, attachments, copies, permissions.</summary>
    public IReadOnlyList<KindTags> Secondary { get; init; } = [];

    /// <summary>Kinds that controllers write and nobody asks for.</summary>
    public IReadOnlyList<NamePattern> Bookkeeping { get; init; } = [];

    /// <summary>True when the entry speaks of name shapes in any group rather than of a service.</summary>
    public bool IsGeneric => Groups.Any(group => group.IsEverything);

    public bool Covers(string group) => Groups.Any(pattern => pattern.Matches(group));
}
